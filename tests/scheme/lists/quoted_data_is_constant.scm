(define (f) '(1 2 3))
(eq? (f) (f))                           ; => #t
