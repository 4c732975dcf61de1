(exact 2.5)                             ; => 5/2
(exact 3.0)                             ; => 3
(inexact 1/8)                           ; => 0.125
(numerator 6/4)                         ; => 3
(denominator 6/4)                       ; => 2
