(define (f) 'first)
(define (g) (f))
(g)                                     ; => first
(define (f) 'second)
(g)                                     ; => second
