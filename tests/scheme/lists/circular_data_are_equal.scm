(define a (list 1 2))
(set-cdr! (cdr a) a)
(define b (list 1 2 1 2))
(set-cdr! (cdddr b) b)
(equal? a b)                            ; => #t
