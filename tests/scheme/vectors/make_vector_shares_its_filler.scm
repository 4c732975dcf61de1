(define v (make-vector 2 (list 1)))
(eq? (vector-ref v 0) (vector-ref v 1)) ; => #t
(make-vector 0)                         ; => #()
