(import (scheme base) (srfi 2) (srfi 8) (srfi 31) (srfi 87) (srfi 16) (srfi 9))
(and-let* ((x 1) ((odd? x))) (+ x 1))   ; => 2
(receive (a b) (values 1 2) (+ a b))    ; => 3
((rec (f n) (if (= n 0) 1 (* n (f (- n 1))))) 5)    ; => 120
(case 5 ((5) => list) (else 0))         ; => (5)
((case-lambda ((a) 1) ((a b) 2)) 0 0)   ; => 2
(define-record-type point (make-point x) point? (x point-x))
(point-x (make-point 7))                ; => 7
