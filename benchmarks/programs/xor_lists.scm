;;; XOR trained for n epochs by hand-written backpropagation on lists, as in xor.scm.

(define (dot u v)
  (apply + (map * u v)))

(define (scale k v)
  (map (lambda (x) (* k x)) v))

(define (outer u v)
  (map (lambda (k) (scale k v)) u))

(define (layer W b x)
  (map (lambda (weights bias) (+ (dot weights x) bias)) W b))

(define (relu z)
  (if (> z 0.0) z 0.0))

(define W1 '())
(define b1 '())
(define W2 '())
(define b2 '())
(define lr 0.05)

(define (reset!)
  (set! W1 '((0.9 -0.8) (-0.7 0.6)))
  (set! b1 '(0.1 0.1))
  (set! W2 '((0.8 0.7)))
  (set! b2 '(0.0)))

(define (descend-vector v dv)
  (map (lambda (w dw) (- w (* lr dw))) v dv))

(define (descend-matrix W dW)
  (map descend-vector W dW))

(define (learn! x t)
  (let* ((z1 (layer W1 b1 x))
         (h (map relu z1))
         (y (layer W2 b2 h))
         (dy (map (lambda (y t) (* 2.0 (- y t))) y t))
         (dh (scale (car dy) (car W2)))
         (dz1 (map (lambda (g z) (if (> z 0.0) g 0.0)) dh z1)))
    (set! W2 (descend-matrix W2 (outer dy h)))
    (set! b2 (descend-vector b2 dy))
    (set! W1 (descend-matrix W1 (outer dz1 x)))
    (set! b1 (descend-vector b1 dz1))))

(define (predict x)
  (car (layer W2 b2 (map relu (layer W1 b1 x)))))

(define (run n)
  (reset!)
  (do ((epoch 0 (+ epoch 1)))
      ((= epoch n))
    (for-each learn!
              '((0.0 0.0) (0.0 1.0) (1.0 0.0) (1.0 1.0))
              '((0.0) (1.0) (1.0) (0.0))))
  (predict '(1.0 0.0)))
