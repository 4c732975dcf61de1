(map quotient '(13 -13 13 -13) '(4 4 -4 -4))          ; => (3 -3 -3 3)
(modulo 13 4)                           ; => 1
(remainder 13 4)                        ; => 1
(modulo -13 4)                          ; => 3
(remainder -13 4)                       ; => -1
(modulo 13 -4)                          ; => -3
(remainder 13 -4)                       ; => 1
(modulo -13 -4)                         ; => -1
(remainder -13 -4)                      ; => -1
(remainder -13 -4.0)                    ; => -1.0
(quotient 7. 2)                         ; => 3.0
(quotient 7. 2.)                        ; => 3.0
(quotient -7. 2.)                       ; => -3.0
(quotient -1. 5)                        ; => -0.0
(quotient 0 -2.0)                       ; => -0.0
(remainder -4. 2)                       ; => 0.0
(remainder 7. 2.)                       ; => 1.0
(modulo -7. 2.)                         ; => 1.0
(modulo 0 -5)                           ; => 0
(quotient (expt 10 30) (expt 10 28))    ; => 100
(modulo (- (expt 10 30)) 7)             ; => 6
(quotient 1 0)                          ; error: quotient: division by zero
(modulo 5. 0.)                          ; error: modulo: division by zero
(remainder 5 0)                         ; error: remainder: division by zero
(quotient 7.5 2)                        ; error: quotient
(modulo 5 +inf.0)                       ; error: modulo
(remainder 'a 2)                        ; error: remainder
