(define f (case-lambda (() 0) ((x) 1) ((x y) 2) ((x y . z) (length z))))
(map (lambda (args) (apply f args)) '(() (a) (a b) (a b c d)))  ; => (0 1 2 2)
