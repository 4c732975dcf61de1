(car)                                   ; error: car
(car '(1) '(2))                         ; error: car
(cons 1)                                ; error: cons
(vector-ref #(1))                       ; error: vector-ref
(-)                                     ; error: -
