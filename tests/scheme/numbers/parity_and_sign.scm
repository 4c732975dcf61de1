(map even? '(0 1 -2))                   ; => (#t #f #t)
(map odd? '(0 1 -1))                    ; => (#f #t #t)
(map zero? '(0 0.0 -0.0 1))             ; => (#t #t #t #f)
(map positive? '(1 0 -1.5))             ; => (#t #f #f)
(abs -7)                                ; => 7
(abs -7/2)                              ; => 7/2
