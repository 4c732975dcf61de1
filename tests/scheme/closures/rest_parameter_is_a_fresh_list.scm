(define (f . rest) rest)
(define given (list 1 2 3))
(define got (apply f given))
(equal? got given)                      ; => #t
(f)                                     ; => ()
(f 1)                                   ; => (1)
