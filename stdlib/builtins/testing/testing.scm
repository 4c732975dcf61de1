;;; Tests and groups of tests, of SRFI 64.

;;; (test-assert [name] expr): the value should be true.  Source: SRFI 64
(define-syntax test-assert
  (syntax-rules ()
    ((_ name expr) (%test-value name 'expr (lambda () expr)))
    ((_ expr) (%test-value "" 'expr (lambda () expr)))))

;;; (test-eqv [name] expected expr): the values should be eqv?.  Source: SRFI 64
(define-syntax test-eqv
  (syntax-rules ()
    ((_ name expected expr) (%test-same name 'expr eqv? (lambda () expected) (lambda () expr)))
    ((_ expected expr) (test-eqv "" expected expr))))

;;; (test-eq [name] expected expr): the values should be eq?.  Source: SRFI 64
(define-syntax test-eq
  (syntax-rules ()
    ((_ name expected expr) (%test-same name 'expr eq? (lambda () expected) (lambda () expr)))
    ((_ expected expr) (test-eq "" expected expr))))

;;; (test-equal [name] expected expr): the values should be equal?.  Source: SRFI 64
(define-syntax test-equal
  (syntax-rules ()
    ((_ name expected expr) (%test-same name 'expr equal? (lambda () expected) (lambda () expr)))
    ((_ expected expr) (test-equal "" expected expr))))

;;; (test-approximate [name] expected expr error): the values should differ by error or less.  Source: SRFI 64
(define-syntax test-approximate
  (syntax-rules ()
    ((_ name expected expr error) (%test-same name 'expr (%within error) (lambda () expected) (lambda () expr)))
    ((_ expected expr error) (test-approximate "" expected expr error))))

(define (%within error)
  (lambda (expected value)
    (<= (- expected error) value (+ expected error))))

;;; (test-error [[name] type] expr): an error of the type should be raised; #t is any, a predicate those it is true of.
;;; Source: SRFI 64
(define-syntax test-error
  (syntax-rules ()
    ((_ name type expr) (%test-error name 'expr type (lambda () expr)))
    ((_ type expr) (%test-error "" 'expr type (lambda () expr)))
    ((_ expr) (%test-error "" 'expr #t (lambda () expr)))))

;;; (test-group name form …): the forms as a group, unless it is to be skipped.  Source: SRFI 64
(define-syntax test-group
  (syntax-rules ()
    ((_ name form ...) (%test-group name (lambda () (let () form ... (if #f #f)))))))

;;; (test-group-with-cleanup name form … cleanup): as test-group; cleanup is evaluated whenever control leaves the
;;; group.  Source: SRFI 64
(define-syntax test-group-with-cleanup
  (syntax-rules ()
    ((_ name form ... cleanup)
     (%test-group name
       (lambda ()
         (dynamic-wind
           (lambda () #f)
           (lambda () (let () form ... (if #f #f)))
           (lambda () cleanup)))))))

;;; (test-with-runner runner form …): the forms with the runner in force.  Source: SRFI 64
(define-syntax test-with-runner
  (syntax-rules ()
    ((_ runner form ...) (parameterize ((test-runner-current runner)) form ...))))

;;; Begin a group of tests, of which count are expected if that is given.  Source: SRFI 64
(define (test-begin name . count)
  (let ((installed? (not (test-runner-current))))
    (if installed?
        (test-runner-current (test-runner-create)))
    (let ((runner (test-runner-current))
          (expected (and (pair? count) (car count))))
      ((test-runner-on-group-begin runner) runner name expected)
      (%test-runner-groups! runner
        (cons (list name expected (%test-runner-total runner) (%test-runner-skips runner)
                    (%test-runner-expected-failures runner) installed?)
              (%test-runner-groups runner))))))

;;; End the group that began last; its name may be given again.  Source: SRFI 64
(define (test-end . name)
  (let* ((runner (test-runner-get)) (groups (%test-runner-groups runner)))
    (if (null? groups)
        (error "test-end: no group has begun"))
    (if (and (pair? name) (car name) (not (equal? (car name) (caar groups))))
        ((test-runner-on-bad-end-name runner) runner (caar groups) (car name)))
    (apply %end-group runner (cdar groups))))

(define (%end-group runner expected total-before skips expected-failures installed?)
  (let ((count (- (%test-runner-total runner) total-before)))
    (if (and expected (not (= expected count)))
        ((test-runner-on-bad-count runner) runner count expected)))
  ((test-runner-on-group-end runner) runner)
  (%test-runner-groups! runner (cdr (%test-runner-groups runner)))
  (%test-runner-skips! runner skips)
  (%test-runner-expected-failures! runner expected-failures)
  (if (null? (%test-runner-groups runner))
      (%report runner))
  (if installed?
      (test-runner-current #f)))

;;; Report the results, unless they have been reported already.
(define (%report runner)
  (if (not (eqv? (%test-runner-reported runner) (%test-runner-total runner)))
      (begin
        (%test-runner-reported! runner (%test-runner-total runner))
        ((test-runner-on-final runner) runner))))

(define (%test-group name thunk)
  (let ((runner (test-runner-current)))
    (if runner
        (%test-result-alist! runner (list (cons 'test-name name))))
    (if (not (and runner (eq? (%test-mode runner) 'skip)))
        (dynamic-wind
          (lambda () (test-begin name))
          thunk
          (lambda () (test-end name))))))

(define (%test-value name form thunk)
  (%run-test name form
    (lambda (runner)
      (let ((value (thunk)))
        (test-result-set! runner 'actual-value value)
        value))))

(define (%test-same name form same? expected thunk)
  (%run-test name form
    (lambda (runner)
      (let ((expected (expected)))
        (test-result-set! runner 'expected-value expected)
        (let ((value (thunk)))
          (test-result-set! runner 'actual-value value)
          (same? expected value))))))

;;; A string in place of the type is a name.
(define (%test-error name form type thunk)
  (if (string? type)
      (%test-error type form #t thunk)
      (%run-test name form
        (lambda (runner)
          (test-result-set! runner 'expected-error type)
          (let ((raised (guard (object (#t (list object)))
                          (test-result-set! runner 'actual-value (thunk))
                          #f)))
            (and raised
                 (begin
                   (test-result-set! runner 'actual-error (car raised))
                   (or (not (procedure? type)) (type (car raised))))))))))

;;; Run one test, if it is not to be skipped, and report it; check answers whether it passes. An error is a failure.
(define (%run-test name form check)
  (let ((runner (test-runner-get)))
    (%test-result-alist! runner (list (cons 'test-name name) (cons 'source-form form)))
    (let ((mode (%test-mode runner)))
      (if (not (eq? mode 'run))
          (test-result-set! runner 'result-kind mode))
      (%test-runner-total! runner (+ (%test-runner-total runner) 1))
      ((test-runner-on-test-begin runner) runner)
      (if (not (eq? mode 'skip))
          (test-result-set! runner 'result-kind
            (if (%passes? runner check)
                (if (eq? mode 'run) 'pass 'xpass)
                (if (eq? mode 'run) 'fail 'xfail))))
      (%count-result runner (test-result-kind runner))
      ((test-runner-on-test-end runner) runner))))

(define (%passes? runner check)
  (guard (object
          (#t
           (test-result-set! runner 'actual-error object)
           #f))
    (check runner)))

(define (%count-result runner kind)
  (case kind
    ((pass) (%test-runner-pass-count! runner (+ (test-runner-pass-count runner) 1)))
    ((fail) (%test-runner-fail-count! runner (+ (test-runner-fail-count runner) 1)))
    ((xpass) (%test-runner-xpass-count! runner (+ (test-runner-xpass-count runner) 1)))
    ((xfail) (%test-runner-xfail-count! runner (+ (test-runner-xfail-count runner) 1)))
    ((skip) (%test-runner-skip-count! runner (+ (test-runner-skip-count runner) 1)))))

;;; What to do with the test or group whose name the runner has: run, skip or xfail.
(define (%test-mode runner)
  (let* ((chosen (%test-runner-chosen runner))
         (chosen? (or (eq? chosen #t) (%any-specifier? chosen runner)))
         (skip? (%any-specifier? (%test-runner-skips runner) runner))
         (fail? (%any-specifier? (%test-runner-expected-failures runner) runner)))
    (cond ((or skip? (not chosen?)) 'skip)
          (fail? 'xfail)
          (else 'run))))

;;; Whether a specifier is true of the runner. All are called, for they may count.
(define (%any-specifier? specifiers runner)
  (let loop ((specifiers specifiers) (found? #f))
    (if (null? specifiers)
        found?
        (loop (cdr specifiers) (or ((car specifiers) runner) found?)))))

;;; Whether every specifier is true of the runner. All are called, for they may count.
(define (%every-specifier? specifiers runner)
  (let loop ((specifiers specifiers) (found? #t))
    (if (null? specifiers)
        found?
        (loop (cdr specifiers) (and ((car specifiers) runner) found?)))))

;;; The specifier that a procedure, a number or a name stands for.
(define (%specifier a)
  (cond ((procedure? a) a)
        ((exact-integer? a) (test-match-nth 1 a))
        ((string? a) (test-match-name a))
        (else (error "expected a test specifier (a procedure, a name or a count), got" a))))

;;; The specifier of the tests of that name.  Source: SRFI 64
(define (test-match-name name)
  (lambda (runner) (equal? name (test-runner-test-name runner))))

;;; The specifier of the nth test from here on, from 1, and of count (1) tests in all.  Source: SRFI 64
(define (test-match-nth n . count)
  (let ((end (+ n (if (pair? count) (car count) 1))) (i 0))
    (lambda (runner)
      (set! i (+ i 1))
      (and (<= n i) (< i end)))))

;;; The specifier of the tests that one or more of the specifiers are true of.  Source: SRFI 64
(define (test-match-any . specifiers)
  (let ((specifiers (map %specifier specifiers)))
    (lambda (runner) (%any-specifier? specifiers runner))))

;;; The specifier of the tests that all the specifiers are true of.  Source: SRFI 64
(define (test-match-all . specifiers)
  (let ((specifiers (map %specifier specifiers)))
    (lambda (runner) (%every-specifier? specifiers runner))))

;;; Skip the tests and groups that all the specifiers are true of, up to the end of the group.  Source: SRFI 64
(define (test-skip . specifiers)
  (let ((runner (test-runner-get)))
    (%test-runner-skips! runner (cons (apply test-match-all specifiers) (%test-runner-skips runner)))))

;;; Expect the tests to fail that all the specifiers are true of, up to the end of the group.  Source: SRFI 64
(define (test-expect-fail . specifiers)
  (let ((runner (test-runner-get)))
    (%test-runner-expected-failures! runner
      (cons (apply test-match-all specifiers) (%test-runner-expected-failures runner)))))

;;; (test-apply [runner] specifier … thunk): call thunk, where only the tests run that a specifier is true of.
;;; Source: SRFI 64
(define (test-apply first . rest)
  (cond ((test-runner? first)
         (test-with-runner first (apply test-apply rest)))
        ((test-runner-current)
         (%apply-chosen (test-runner-current) (reverse (cons first rest))))
        (else
         (let ((runner (test-runner-create)))
           (test-with-runner runner (apply test-apply first rest))
           (%report runner)))))

(define (%apply-chosen runner thunk+specifiers)
  (let ((before (%test-runner-chosen runner)))
    (if (pair? (cdr thunk+specifiers))
        (%test-runner-chosen! runner (map %specifier (reverse (cdr thunk+specifiers)))))
    ((car thunk+specifiers))
    (%test-runner-chosen! runner before)))

;;; The value of the one expression in the string; anything after it is an error.  Source: SRFI 64
(define (test-read-eval-string string)
  (let* ((port (open-input-string string)) (form (read port)))
    (if (not (eof-object? (read-char port)))
        (error "test-read-eval-string: expected one expression, got" string))
    (eval form (interaction-environment))))
