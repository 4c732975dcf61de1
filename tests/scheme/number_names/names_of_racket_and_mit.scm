(list (exact-floor 2.5) (exact-round 2.5) (exact-ceiling 2.5) (exact-truncate -2.5))  ; => (2 2 3 -2)
(list (cube 3) (sqr 3) (sgn -2.5) (sgn 0) (1- 5) (integer-sqrt 17))  ; => (27 9 -1.0 0 4 4)
(conjugate 1+2i)                        ; => 1-2i
(list (nonnegative? 0) (nonpositive? 1) (exact-positive-integer? 0) (natural? 0) (positive-integer? 2.0))  ; => (#t #f #f #t #t)
(list (real-valued? 1+0.0i) (integer-valued? 3.0+0.0i) (rational-valued? +inf.0))  ; => (#t #t #f)
(list (real->decimal-string 3.14159) (real->decimal-string 2/3 5) (real->decimal-string -7 0))  ; => ("3.14" "0.66667" "-7")
pi                                      ; => 3.141592653589793
(exact-round +nan.0)                    ; error: round->exact
