(define-record-type point
  (make-point x y)
  point?
  (x point-x set-point-x!)
  (y point-y))
(define p (make-point 3 4))
(display (point-x p)) (newline)
(set-point-x! p 10)
(display (+ (point-x p) (point-y p))) (newline)
(display (list (point? p) (point? 5))) (newline)
(define (distance p) (sqrt (+ (* (point-x p) (point-x p)) (* (point-y p) (point-y p)))))
(display (distance (make-point 3 4))) (newline)
(display (map point-x (list p (make-point 1 2)))) (newline)
