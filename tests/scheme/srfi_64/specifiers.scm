; Skipping, expecting failure and choosing tests, SRFI 64.
(define r (test-runner-null))
(define kinds '())
(test-runner-on-test-end! r (lambda (r) (set! kinds (cons (test-result-kind r) kinds))))
(define-syntax outcome
  (syntax-rules ()
    ((_ form ...)
     (let ()
       (set! kinds '())
       (test-with-runner r (test-begin "group") form ... (test-end "group"))
       (reverse kinds)))))

(outcome (test-skip "b") (test-assert "a" #t) (test-assert "b" (error "not run")) (test-assert "c" #t)) ; => (pass skip pass)
(outcome (test-skip 2) (test-assert 1) (test-assert 2) (test-assert 3)) ; => (skip skip pass)
(outcome (test-skip (test-match-nth 2)) (test-assert #t) (test-assert #f) (test-assert #t)) ; => (pass skip pass)
(outcome (test-skip (test-match-nth 2 2)) (test-assert 1) (test-assert 2) (test-assert 3) (test-assert 4))
; => (pass skip skip pass)
(outcome (test-skip (test-match-any "a" "c")) (test-assert "a" 1) (test-assert "b" 1) (test-assert "c" 1))
; => (skip pass skip)
(outcome (test-skip (test-match-all "a" (test-match-nth 2))) (test-assert "a" 1) (test-assert "a" 1)) ; => (pass skip)
(outcome (test-skip "a" (test-match-nth 2)) (test-assert "a" 1) (test-assert "a" 1)) ; => (pass skip)
(outcome (test-skip (test-match-name "a")) (test-assert "a" 1)) ; => (skip)
(outcome (test-expect-fail "a") (test-assert "a" #f) (test-assert "a" #t) (test-assert "b" #t)) ; => (xfail xpass pass)
(outcome (test-expect-fail (lambda (r) #t)) (test-equal 1 (car 1))) ; => (xfail)
(test-with-runner (test-runner-null) (test-skip 'a)) ; error: expected a test specifier

; What a group skips is over at its end; whole groups can be skipped.
(outcome (test-group "inner" (test-skip "a") (test-assert "a" 1)) (test-assert "a" 1)) ; => (skip pass)
(outcome (test-skip "inner") (test-group "inner" (test-assert "a" 1)) (test-assert "b" 1)) ; => (pass)

(define (tests) (test-assert "a" 1) (test-assert "b" 1) (test-assert "c" #f))
(outcome (test-apply "a" "c" tests)) ; => (pass skip fail)
(outcome (test-apply (test-match-nth 2) tests)) ; => (skip pass skip)
(outcome (test-apply tests)) ; => (pass pass fail)
(let () (set! kinds '()) (test-apply r "b" tests) (reverse kinds)) ; => (skip pass skip)
(test-apply "a" (lambda () (test-begin "own") (tests) (test-end)))
; prints: %%%% Starting test own
; prints: # of expected passes      1
; prints: # of skipped tests        2
