;; Minimize (x - 3)² by hand.
(define (f x) (square (- x 3)))
(define (df x) (* 2 (- x 3)))
(define lr 0.1)
(define (descend x n) (if (= n 0) x (descend (- x (* lr (df x))) (- n 1))))
(display (descend 0.0 50)) (newline)
(display (f (descend 0.0 50))) (newline)
(define (deriv f) (lambda (x) (/ (- (f (+ x 1e-6)) (f x)) 1e-6)))
(display (< (abs (- ((deriv f) 5) 4)) 0.001)) (newline)
