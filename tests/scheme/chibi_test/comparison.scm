; (chibi test): inexact numbers are compared with a tolerance, all else by equal?.
(import (scheme base) (scheme inexact) (chibi test))
(test-equal? 1.0 1.000001) ; => #t
(test-equal? 1.0 1.001) ; => #f
(test-equal? 1 1.000001) ; => #f
(test-equal? 1.0 1) ; => #t
(test-equal? 0.0 1e-6) ; => #t
(test-equal? 0.0 1e-4) ; => #f
(test-equal? +nan.0 +nan.0) ; => #t
(test-equal? +inf.0 +inf.0) ; => #t
(test-equal? +inf.0 1.0) ; => #f
(test-equal? 1.0+2.0i 1.000001+2.000001i) ; => #t
(test-equal? 1.0+2.0i 1.0+2.1i) ; => #f
(test-equal? 1.0 'a) ; => #f
(test-equal? '(1 "a") (list 1 "a")) ; => #t
(parameterize ((current-test-epsilon 0.1)) (test-equal? 1.0 1.01)) ; => #t
(parameterize ((current-test-comparator (lambda (expected result) #t))) (test 1 2))
; prints: PASS: 2
(parameterize ((current-test-verbosity #t)) (test-begin "shown") (test "sum" 2 (+ 1 1)) (test-end))
; prints: -- shown
; prints: PASS: sum
; prints: 1 out of 1 (100.0%) tests passed.
