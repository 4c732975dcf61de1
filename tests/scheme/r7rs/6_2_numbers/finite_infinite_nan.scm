(finite? 3)                             ; => #t
(finite? +inf.0)                        ; => #f
(finite? 3.0+inf.0i)                    ; => #f
(finite? +nan.0)                        ; => #f
(finite? (expt 10 400))                 ; => #t
(infinite? 3)                           ; => #f
(infinite? +inf.0)                      ; => #t
(infinite? -inf.0)                      ; => #t
(infinite? +nan.0)                      ; => #f
(infinite? 3.0+inf.0i)                  ; => #t
(nan? +nan.0)                           ; => #t
(nan? 32)                               ; => #f
(nan? +nan.0+5.0i)                      ; => #t
(nan? 1+2i)                             ; => #f
(finite? 'a)                            ; error: finite?
(infinite? 'a)                          ; error: infinite?
(nan? "nan")                            ; error: nan?
