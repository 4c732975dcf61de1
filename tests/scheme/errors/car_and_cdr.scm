(car 5)                                 ; error: car: expected a pair, got 5
(cdr '())                               ; error: cdr: expected a pair, got ()
(car "ab")                              ; error: car
(cdr #(1 2))                            ; error: cdr
(cadr '(1))                             ; error: cadr
(set-car! '() 1)                        ; error: set-car!
