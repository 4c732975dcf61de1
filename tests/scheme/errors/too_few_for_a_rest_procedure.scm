(define (f a b . rest) rest)
(f 1)                                   ; error: f
