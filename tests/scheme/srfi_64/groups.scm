; Groups with bodies, SRFI 64.
(test-group "body"
  (define x 2)
  (test-equal 4 (* x x)))
; prints: %%%% Starting test body
; prints: # of expected passes      1
(test-group "empty") ; prints: %%%% Starting test empty
(test-group-with-cleanup "cleaned"
  (test-assert #t)
  (display "clean\n"))
; prints: %%%% Starting test cleaned
; prints: clean
; prints: # of expected passes      1
(test-begin "counted" 2) ; prints: %%%% Starting test counted
(test-assert #t)
(test-end "counted")
; prints: *** Total number of tests was 1 but should be 2. ***
; prints: *** Discrepancy indicates testsuite error or exceptions. ***
; prints: # of expected passes      1
(test-begin "name") ; prints: %%%% Starting test name
(test-end "other") ; error: test-end other does not match test-begin name
