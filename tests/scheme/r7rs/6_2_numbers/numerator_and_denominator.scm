(numerator (/ 6 4))                     ; => 3
(denominator (/ 6 4))                   ; => 2
(denominator (inexact (/ 6 4)))         ; => 2.0
(numerator 0.5)                         ; => 1.0
(numerator -0.75)                       ; => -3.0
(denominator -0.75)                     ; => 4.0
(numerator 5)                           ; => 5
(denominator 5)                         ; => 1
(denominator 0)                         ; => 1
(denominator 0.0)                       ; => 1.0
(numerator -1/3)                        ; => -1
(numerator +inf.0)                      ; error: numerator
(denominator +nan.0)                    ; error: denominator
(numerator 1+i)                         ; error: numerator
