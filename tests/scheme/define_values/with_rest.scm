(define-values (a b . rest) (values 1 2 3 4))
(list a b rest)                         ; => (1 2 (3 4))
