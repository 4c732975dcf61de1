(/ 1 0)                                 ; error: division by zero
(quotient 1 0)                          ; error: division by zero
(modulo 5 0)                            ; error: division by zero
