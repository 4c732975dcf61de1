; Each kind of test, with and without a name, and how it ends, SRFI 64.
(define r (test-runner-null))
(test-runner-current r)
(define (kind) (test-result-kind r))

(test-assert #t)
(kind) ; => pass
(test-assert "named" '())
(kind) ; => pass
(test-assert "named" #f)
(kind) ; => fail
(test-assert (car '()))
(kind) ; => fail

(test-eqv 2.0 (+ 1.0 1))
(kind) ; => pass
(test-eqv "two" 2 2.0)
(kind) ; => fail
(test-eq 'a 'a)
(kind) ; => pass
(test-eq "lists" (list 1) (list 1))
(kind) ; => fail
(test-equal '(1 "b") (list 1 "b"))
(kind) ; => pass
(test-equal "lists" '(1) '(2))
(kind) ; => fail
(test-equal (car '()) 1)
(kind) ; => fail
(test-approximate 3.14 22/7 0.01)
(kind) ; => pass
(test-approximate "pi" 3.14 22/7 0.001)
(kind) ; => fail
(test-approximate 1 'a 1)
(kind) ; => fail

(test-error (vector-ref #(1) 1))
(kind) ; => pass
(test-error #t (raise 'any))
(kind) ; => pass
(test-error "named" #t (error "no"))
(kind) ; => pass
(test-error "named" (error "no"))
(kind) ; => pass
(test-error symbol? (raise 'any))
(kind) ; => pass
(test-error error-object? (raise 'any))
(kind) ; => fail
(test-error "none" #t 5)
(kind) ; => fail

(list (test-runner-pass-count r) (test-runner-fail-count r)) ; => (11 10)
(test-equal 7 (test-read-eval-string "(+ 3 4)"))
(kind) ; => pass
(test-read-eval-string "(+ 3 4) ") ; error: expected one expression
(test-read-eval-string "(+ 3") ; error: (
