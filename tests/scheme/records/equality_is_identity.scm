(define-record-type point (make-point x) point? (x point-x))
(define p (make-point 1))
(equal? p p)                            ; => #t
(eqv? p (make-point 1))                 ; => #f
