(define old-car car)
(define (car x) (if (pair? x) (old-car x) 'nothing))
(car '(1 2))                            ; => 1
(car '())                               ; => nothing
(map car '((1) () (2)))                 ; => (1 nothing 2)
