(define xs (iota 300000))
(equal? xs (list-copy xs))              ; => #t
(equal? xs (cons 'x (cdr (list-copy xs))))  ; => #f
