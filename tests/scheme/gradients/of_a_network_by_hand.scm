;; a two-layer sigmoid network, each partial derivative written out beside ∇
(define (sigmoid z) (/ 1 (+ 1 (exp (- z)))))
(define (predict w x)
  (sigmoid (+ (* (list-ref w 4) (sigmoid (+ (* (list-ref w 0) (car x)) (* (list-ref w 1) (cadr x)))))
              (* (list-ref w 5) (sigmoid (+ (* (list-ref w 2) (car x)) (* (list-ref w 3) (cadr x))))))))
(define (loss w) (* 1/2 (square (- (predict w '(0.05 0.10)) 0.01))))
(define w '(0.15 0.20 0.25 0.30 0.40 0.45))
(define (by-hand w)
  (let* ((x '(0.05 0.10))
         (h1 (sigmoid (+ (* 0.15 0.05) (* 0.20 0.10))))
         (h2 (sigmoid (+ (* 0.25 0.05) (* 0.30 0.10))))
         (o (sigmoid (+ (* 0.40 h1) (* 0.45 h2))))
         (d (* (- o 0.01) o (- 1 o)))
         (d1 (* d 0.40 h1 (- 1 h1)))
         (d2 (* d 0.45 h2 (- 1 h2))))
    (list (* d1 0.05) (* d1 0.10) (* d2 0.05) (* d2 0.10) (* d h1) (* d h2))))
(every (lambda (a b) (< (abs (- a b)) 1e-16)) ((∇ loss) w) (by-hand w)) ; => #t
(check-gradient loss w)                   ; => #t

;; softmax cross entropy: p - y
(define (cross-entropy z y) (- (dot y (log-softmax z))))
(define z #f64(1.0 2.0 0.5))
(norm (- ((∂ cross-entropy 0) z #f64(0.0 1.0 0.0)) (- (softmax z) #f64(0.0 1.0 0.0)))) ; => 0.0
