; (chibi test): how tests are compared and reported.
(import (scheme base) (scheme write) (chibi test))
(test-begin "all") ; prints: -- all
(test 2 (+ 1 1))
(test "named" 2 (+ 1 1))
(test 3 (+ 1 1))
; prints: FAIL: (+ 1 1)
; prints:     expected 3 but got 2
(test "named" 3 (+ 1 1))
; prints: FAIL: named
; prints:     expected 3 but got 2
(test 1 (car 1))
; prints: ERROR: (car 1)
; prints:     car: expected a pair, got 1
(test 1 (raise 'oops))
; prints: ERROR: (raise (quote oops))
; prints:     raised oops
(test-assert (= 1 1))
(test-assert "never" #f)
; prints: FAIL: never
; prints:     expected a true value but got #f
(test-not #f)
(test-not "is" 5)
; prints: FAIL: is
; prints:     expected a true value but got #f
(test-error (car 1))
(test-error "no error" 5)
; prints: FAIL: no error
; prints:     expected an error but got 5
(test-values (values 1 2) (floor/ 7 5))
(test-values "rest" (values 1 3) (floor/ 7 5))
; prints: FAIL: rest
; prints:     expected (1 3) but got (1 2)
(test-equal = 1 1.0)
(test-equal eqv? "exact" 1 1.0)
; prints: FAIL: exact
; prints:     expected 1 but got 1.0
(test-end)
; prints: 7 failures (43.8%).
; prints: 2 errors (12.5%).
; prints: 7 out of 16 (43.8%) tests passed.
(test-failure-count) ; => 9
