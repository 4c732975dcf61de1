(define x 1)
(begin (set! x 2) (car '()))            ; error: car
x                                       ; => 2
