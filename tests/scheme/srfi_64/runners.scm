; Runners: properties, callbacks and counts, SRFI 64.
(define r (test-runner-null))
(test-runner? r) ; => #t
(test-runner? 'r) ; => #f
(test-runner-get) ; error: no test runner
(test-assert #t) ; error: no test runner
(define log '())
(define (note! . what) (set! log (cons what log)))
(test-runner-on-group-begin! r (lambda (r name count) (note! 'begin name count)))
(test-runner-on-group-end! r (lambda (r) (note! 'end (test-runner-group-path r) (test-runner-group-stack r))))
(test-runner-on-test-begin! r (lambda (r) (note! 'test (test-runner-test-name r) (test-result-kind r))))
(test-runner-on-test-end! r (lambda (r) (note! (test-result-kind r) (test-passed? r))))
(test-runner-on-bad-count! r (lambda (r count expected) (note! 'count count expected)))
(test-runner-on-bad-end-name! r (lambda (r begin end) (note! 'name begin end)))
(test-runner-on-final! r (lambda (r) (note! 'final (test-runner-pass-count r) (test-runner-xfail-count r))))

(test-with-runner r
  (test-begin "outer" 1)
  (test-begin "inner")
  (test-assert "one" #t)
  (test-expect-fail 1)
  (test-assert #f)
  (test-end "inner")
  (test-end "other"))
(for-each (lambda (entry) (write entry) (newline)) (reverse log))
; prints: (begin "outer" 1)
; prints: (begin "inner" #f)
; prints: (test "one" #f)
; prints: (pass #t)
; prints: (test "" xfail)
; prints: (xfail #f)
; prints: (end ("outer" "inner") ("inner" "outer"))
; prints: (name "outer" "other")
; prints: (count 2 1)
; prints: (end ("outer") ("outer"))
; prints: (final 1 1)

(test-with-runner r (test-equal "sum" 5 (+ 1 2)))
(test-result-alist r) ; => ((test-name . "sum") (source-form + 1 2) (expected-value . 5) (actual-value . 3) (result-kind . fail))
(test-result-ref r 'actual-value) ; => 3
(test-result-ref r 'colour) ; => #f
(test-result-ref r 'colour 'red) ; => red
(test-result-set! r 'colour 'blue)
(test-result-set! r 'actual-value 4)
(list (test-result-ref r 'colour) (test-result-ref r 'actual-value)) ; => (blue 4)
(test-result-remove r 'colour)
(test-result-ref r 'colour) ; => #f
(test-result-clear r)
(test-result-alist r) ; => ()
(list (test-runner-fail-count r) (test-runner-xpass-count r) (test-runner-skip-count r)) ; => (1 0 0)
(test-runner-reset r)
(list (test-runner-pass-count r) (test-runner-fail-count r) (test-runner-xfail-count r)) ; => (0 0 0)
(test-runner-aux-value! r 'mine)
(test-runner-aux-value r) ; => mine
(test-end) ; error: no test runner
(test-with-runner r (test-end)) ; error: no group has begun

; What test-begin makes is up to the factory.
(define made 0)
(test-runner-factory (lambda () (set! made (+ made 1)) (test-runner-null)))
(test-begin "quiet")
(test-assert #f)
(test-end)
(test-begin "quiet")
(test-end)
made ; => 2
(test-runner? (test-runner-create)) ; => #t

; The simple runner's procedures stand for themselves.
(define s (test-runner-simple))
(map (lambda (get simple) (eq? (get s) simple))
     (list test-runner-on-test-begin test-runner-on-test-end test-runner-on-group-begin test-runner-on-group-end
           test-runner-on-bad-count test-runner-on-bad-end-name test-runner-on-final)
     (list test-on-test-begin-simple test-on-test-end-simple test-on-group-begin-simple test-on-group-end-simple
           test-on-bad-count-simple test-on-bad-end-name-simple test-on-final-simple)) ; => (#t #t #t #t #t #t #t)
