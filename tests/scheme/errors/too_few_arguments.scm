(define (f a b) a)
(f 1)                                   ; error: f
(f)                                     ; error: f
