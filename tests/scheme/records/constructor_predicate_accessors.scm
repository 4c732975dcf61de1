(define-record-type point
  (make-point x y)
  point?
  (x point-x)
  (y point-y))
(define p (make-point 3 4))
(point? p)                              ; => #t
(point? '(3 4))                         ; => #f
(list (point-x p) (point-y p))          ; => (3 4)
