(quotient 17 -5)                        ; => -3
(remainder -13 4)                       ; => -1
(modulo -13 4)                          ; => 3
(modulo 13 -4)                          ; => -3
(remainder 13 -4)                       ; => 1
(modulo -13 4.0)                        ; => 3.0
