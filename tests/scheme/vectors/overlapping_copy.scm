(define v (vector 1 2 3 4 5))
(vector-copy! v 1 v 0 4)
v                                       ; => #(1 1 2 3 4)
