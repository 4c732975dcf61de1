; (chibi test): groups in groups, and an error between tests.
(import (scheme base) (chibi test))
(test-begin "outer") ; prints: -- outer
(test-group "inner"
  (define x 2)
  (test 4 (* x x))
  (test 4 x))
; prints: -- inner
; prints: FAIL: x
; prints:     expected 4 but got 2
; prints: 1 failure (50.0%).
; prints: 1 out of 2 (50.0%) tests passed.
(test-group "broken" (test 1 1) (car '()) (test 2 2))
; prints: -- broken
; prints: ERROR: broken
; prints:     car: expected a pair, got ()
; prints: 1 error (50.0%).
; prints: 1 out of 2 (50.0%) tests passed.
(test-group "good" (test 1 1))
; prints: -- good
; prints: 1 out of 1 (100.0%) tests passed.
(test-end "other")
; prints: warning: test-end other does not match test-begin outer
; prints: 1 failure (20.0%).
; prints: 1 error (20.0%).
; prints: 3 out of 5 (60.0%) tests passed.
; prints: 1 out of 3 (33.3%) subgroups passed.
(current-test-group) ; => #f
(test-end) ; error: no group has begun
