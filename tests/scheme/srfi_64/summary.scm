; The simple runner writes failures and a summary, SRFI 64. The counts were compared with Guile's.
(test-begin "a") ; prints: %%%% Starting test a
(test-equal "x" 1 1)
(test-begin "b")
(test-equal "y" 1 2)
; prints: FAIL y
; prints:   expected: 1
; prints:   got: 2
(test-assert "e" (car 1))
; prints: FAIL e
; prints:   error: car: expected a pair, got 1
(test-eq "w" 'p 'q)
; prints: FAIL w
; prints:   expected: p
; prints:   got: q
(test-expect-fail 1)
(test-assert "z" #f)
(test-expect-fail 1)
(test-assert "z" #t) ; prints: XPASS z
(test-skip 1)
(test-assert #f)
(test-error (+ 1 2))
; prints: FAIL (+ 1 2)
; prints:   expected an error: #t
; prints:   got: 3
(test-end "b")
(test-end "a")
; prints: # of expected passes      1
; prints: # of expected failures    1
; prints: # of unexpected successes 1
; prints: # of unexpected failures  4
; prints: # of skipped tests        1
(test-runner-current) ; => #f
