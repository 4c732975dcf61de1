(define (g a) a)
(define (f) (g 1 2))
(f)                                     ; error: g
