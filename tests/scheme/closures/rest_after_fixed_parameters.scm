(define f (lambda (a b . rest) (list a b rest)))
(f 1 2)                                 ; => (1 2 ())
(f 1 2 3 4)                             ; => (1 2 (3 4))
