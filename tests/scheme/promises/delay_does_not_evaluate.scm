(define p (delay (car '())))
(promise? p)                            ; => #t
(force p)                               ; error: car
