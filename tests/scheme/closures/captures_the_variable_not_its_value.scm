(define x 1)
(define (get) x)
(set! x 2)
(get)                                   ; => 2
