(define-values (a b) (values 1 2))
(set! a 10)
(list a b)                              ; => (10 2)
