(integer? 3.0)                          ; => #t
(exact-integer? 3.0)                    ; => #f
(rational? 1.5)                         ; => #t
(rational? +inf.0)                      ; => #f
(real? 1/2)                             ; => #t
(number? 'a)                            ; => #f
(nan? +nan.0)                           ; => #t
(infinite? -inf.0)                      ; => #t
