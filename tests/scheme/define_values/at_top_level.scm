(define-values (x y) (exact-integer-sqrt 17))
(list x y)                              ; => (4 1)
