(map zero? '(0 0.0 -0.0 0/5 1 1e-300))  ; => (#t #t #t #t #f #f)
(zero? 0.0+0.0i)                        ; => #t
(zero? +i)                              ; => #f
(map positive? '(1 0 0.0 -1 +inf.0 +nan.0 1/2))       ; => (#t #f #f #f #t #f #t)
(map negative? '(1 0 -0.0 -1 -inf.0 +nan.0 -1/2))     ; => (#f #f #f #t #t #f #t)
(map odd? '(1 -1 0 2 3.0))              ; => (#t #t #f #f #t)
(map even? '(1 -1 0 2 2.0))             ; => (#f #f #t #t #t)
(zero? 'a)                              ; error: zero?
(positive? +i)                          ; error: positive?
(negative? "1")                         ; error: negative?
(odd? 1.5)                              ; error: odd?
(even? 1/2)                             ; error: even?
(even? +inf.0)                          ; error: even?
