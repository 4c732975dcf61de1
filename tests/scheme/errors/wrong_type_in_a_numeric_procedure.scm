(sqrt 'x)                               ; error: sqrt
(abs "1")                               ; error: abs
(max 1 'a)                              ; error: max
(quotient 1.5 2)                        ; error: quotient
(exp "1")                               ; error: exp
(even? 1.5)                             ; error: even?
(exact->inexact 'a)                     ; error: inexact
(zero? 'a)                              ; error: zero?
(number->string 'a)                     ; error: number->string
