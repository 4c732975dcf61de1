;;; Test runners, of SRFI 64: what counts and reports the results of tests.

;;; Groups are lists, innermost first, of (name expected-count total skips expected-failures installed?): the fields but
;;; the first two are what the runner had before the group began. `reported` is the total when results were last
;;; reported.
(define-record-type <test-runner>
  (%new-test-runner)
  test-runner?
  (pass-count test-runner-pass-count %test-runner-pass-count!)
  (fail-count test-runner-fail-count %test-runner-fail-count!)
  (xpass-count test-runner-xpass-count %test-runner-xpass-count!)
  (xfail-count test-runner-xfail-count %test-runner-xfail-count!)
  (skip-count test-runner-skip-count %test-runner-skip-count!)
  (total %test-runner-total %test-runner-total!)
  (reported %test-runner-reported %test-runner-reported!)
  (groups %test-runner-groups %test-runner-groups!)
  (chosen %test-runner-chosen %test-runner-chosen!)
  (skips %test-runner-skips %test-runner-skips!)
  (expected-failures %test-runner-expected-failures %test-runner-expected-failures!)
  (result-alist test-result-alist %test-result-alist!)
  (aux-value test-runner-aux-value test-runner-aux-value!)
  (on-test-begin test-runner-on-test-begin test-runner-on-test-begin!)
  (on-test-end test-runner-on-test-end test-runner-on-test-end!)
  (on-group-begin test-runner-on-group-begin test-runner-on-group-begin!)
  (on-group-end test-runner-on-group-end test-runner-on-group-end!)
  (on-final test-runner-on-final test-runner-on-final!)
  (on-bad-count test-runner-on-bad-count test-runner-on-bad-count!)
  (on-bad-end-name test-runner-on-bad-end-name test-runner-on-bad-end-name!))

;;; Forget all results and groups.  Source: SRFI 64
(define (test-runner-reset runner)
  (for-each
    (lambda (store!) (store! runner 0))
    (list %test-runner-pass-count! %test-runner-fail-count! %test-runner-xpass-count! %test-runner-xfail-count!
          %test-runner-skip-count! %test-runner-total!))
  (for-each
    (lambda (store!) (store! runner '()))
    (list %test-runner-groups! %test-runner-skips! %test-runner-expected-failures! %test-result-alist!))
  (%test-runner-reported! runner #f)
  (%test-runner-chosen! runner #t))

;;; A runner that reports nothing.  Source: SRFI 64
(define (test-runner-null)
  (let ((runner (%new-test-runner)) (nothing (lambda operands #f)))
    (test-runner-reset runner)
    (for-each
      (lambda (store!) (store! runner nothing))
      (list test-runner-on-test-begin! test-runner-on-test-end! test-runner-on-group-begin! test-runner-on-group-end!
            test-runner-on-final! test-runner-on-bad-count! test-runner-on-bad-end-name!))
    runner))

;;; A runner that writes failures and a summary to the current output port.  Source: SRFI 64
(define (test-runner-simple)
  (let ((runner (test-runner-null)))
    (test-runner-on-test-begin! runner test-on-test-begin-simple)
    (test-runner-on-test-end! runner test-on-test-end-simple)
    (test-runner-on-group-begin! runner test-on-group-begin-simple)
    (test-runner-on-group-end! runner test-on-group-end-simple)
    (test-runner-on-final! runner test-on-final-simple)
    (test-runner-on-bad-count! runner test-on-bad-count-simple)
    (test-runner-on-bad-end-name! runner test-on-bad-end-name-simple)
    runner))

;;; The procedure that makes the runners that are not chosen by the program.  Source: SRFI 64
(define test-runner-factory (make-parameter test-runner-simple))

;;; A new runner.  Source: SRFI 64
(define (test-runner-create)
  ((test-runner-factory)))

;;; The runner in force, or #f.  Source: SRFI 64
(define test-runner-current (make-parameter #f))

;;; The runner in force; it is an error if there is none.  Source: SRFI 64
(define (test-runner-get)
  (or (test-runner-current)
      (error "test-runner-get: no test runner is in force; test-begin installs one")))

;;; The names of the groups that have begun, innermost first.  Source: SRFI 64
(define (test-runner-group-stack runner)
  (map car (%test-runner-groups runner)))

;;; The names of the groups that have begun, outermost first.  Source: SRFI 64
(define (test-runner-group-path runner)
  (reverse (test-runner-group-stack runner)))

;;; The name of the current or last test, empty if it has none.  Source: SRFI 64
(define (test-runner-test-name runner)
  (test-result-ref runner 'test-name ""))

;;; A property of the current or last test, or the default, #f if not given.  Source: SRFI 64
(define (test-result-ref runner property . default)
  (let ((entry (assq property (test-result-alist runner))))
    (cond (entry (cdr entry))
          ((pair? default) (car default))
          (else #f))))

;;; Give the current test a property.  Source: SRFI 64
(define (test-result-set! runner property value)
  (let ((entry (assq property (test-result-alist runner))))
    (if entry
        (set-cdr! entry value)
        (%test-result-alist! runner (append (test-result-alist runner) (list (cons property value)))))))

;;; Take a property from the current test.  Source: SRFI 64
(define (test-result-remove runner property)
  (%test-result-alist! runner
    (remove (lambda (entry) (eq? (car entry) property)) (test-result-alist runner))))

;;; Take all properties from the current test.  Source: SRFI 64
(define (test-result-clear runner)
  (%test-result-alist! runner '()))

;;; How the current or last test ended: pass, fail, xpass, xfail or skip; #f if it has not.  Source: SRFI 64
(define (test-result-kind . runner)
  (test-result-ref (if (pair? runner) (car runner) (test-runner-get)) 'result-kind))

;;; Whether the last test passed, expectedly or not.  Source: SRFI 64
(define (test-passed? . runner)
  (if (memq (apply test-result-kind runner) '(pass xpass)) #t #f))

;;; What the simple runner does as a test begins: nothing.  Source: SRFI 64
(define (test-on-test-begin-simple runner)
  #f)

;;; Report a test that failed, or passed unexpectedly.  Source: SRFI 64
(define (test-on-test-end-simple runner)
  (case (test-result-kind runner)
    ((fail) (%report-test runner "FAIL ") (%report-values runner))
    ((xpass) (%report-test runner "XPASS "))))

(define (%report-test runner label)
  (display label)
  (if (equal? (test-runner-test-name runner) "")
      (write (test-result-ref runner 'source-form))
      (display (test-runner-test-name runner)))
  (newline))

;;; Lines for what was expected and what came, as far as the test has them.
(define (%report-values runner)
  (for-each
    (lambda (property label)
      (let ((entry (assq property (test-result-alist runner))))
        (if entry
            (begin
              (display label)
              (if (and (eq? property 'actual-error) (error-object? (cdr entry)))
                  (display (condition/report-string (cdr entry)))
                  (write (cdr entry)))
              (newline)))))
    '(expected-value expected-error actual-value actual-error)
    '("  expected: " "  expected an error: " "  got: " "  error: ")))

;;; Say that the outermost group begins.  Source: SRFI 64
(define (test-on-group-begin-simple runner name count)
  (if (null? (test-runner-group-stack runner))
      (begin
        (display "%%%% Starting test ")
        (display name)
        (newline))))

;;; What the simple runner does as a group ends: nothing.  Source: SRFI 64
(define (test-on-group-end-simple runner)
  #f)

;;; Say that a group had not as many tests as it should have.  Source: SRFI 64
(define (test-on-bad-count-simple runner count expected)
  (for-each display
    (list "*** Total number of tests was " count " but should be " expected ". ***\n"
          "*** Discrepancy indicates testsuite error or exceptions. ***\n")))

;;; The error of a group that ends under another name than it began.  Source: SRFI 64
(define (test-on-bad-end-name-simple runner begin-name end-name)
  (error (string-append "test-end " (display-to-string end-name) " does not match test-begin "
                        (display-to-string begin-name))))

;;; Write how many tests ended in which way.  Source: SRFI 64
(define (test-on-final-simple runner)
  (for-each
    (lambda (count label)
      (if (> (count runner) 0)
          (for-each display (list label (count runner) "\n"))))
    (list test-runner-pass-count test-runner-xfail-count test-runner-xpass-count test-runner-fail-count
          test-runner-skip-count)
    '("# of expected passes      "
      "# of expected failures    "
      "# of unexpected successes "
      "# of unexpected failures  "
      "# of skipped tests        ")))
