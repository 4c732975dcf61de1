(define (loop x) (* x 100))
(let loop ((x (loop 1))) x)             ; => 100
