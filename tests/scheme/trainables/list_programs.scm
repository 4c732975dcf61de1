;;; Weights that are lists; a hidden layer computed by map: the derivative is a list.

(define-trainable W1 '((0.9 -0.8) (-0.7 0.6)))
(define-trainable b1 '(0.1 0.1))
(define-trainable W2 '(0.8 0.7))
(define (inner u v) (apply + (map * u v)))
(define (relu z) (if (> z 0) z 0))
(define x '(1 0))
(define z (map (lambda (w b) (+ (inner w x) b)) W1 b1))
(define h (map relu z))
(define y (inner W2 h))
(define L (* (- y 1) (- y 1)))

;; By hand: y = 0.8, dL/dy = -0.4; the second unit is dead, yet L depends on what it answers.
z          ; => (1.0 -0.6)
h          ; => (1.0 0)
dL/dy      ; => -0.4
dL/dh      ; => (-0.32 -0.28)
dL/dz      ; => (-0.32 0.0)
dL/db1     ; => (-0.32 0.0)
(map (lambda (row) (map (lambda (g) (+ g 0.0)) row)) dL/dW1)      ; => ((-0.32 0.0) (0.0 0.0))

(define (descend w g) (- w (* 0.5 g)))
(set! W1 (map (lambda (row g) (map descend row g)) W1 dL/dW1))
(set! b1 (map descend b1 dL/db1))
W1         ; => ((1.06 -0.8) (-0.7 0.6))
b1         ; => (0.26 0.1)

;; A dead unit that is a single number, or the parameter of a procedure.
(let* ((q (relu (- (car b1))))
       (M (* (+ q 2) (car b1))))
  (list q dM/dq))                          ; => (0 0.26)
(define (slope h)
  (let ((S (inner W2 h))) dS/dh))
(slope (map relu z))                       ; => (0.8 0.7)

;; Vectors, and records that hold weights.
(define-record-type neuron (make-neuron weights bias) neuron? (weights weights) (bias bias))
(define-trainable n (make-neuron #(1.0 2.0) 3))
(define out (+ (* (vector-ref (weights n) 0) (vector-ref (weights n) 1)) (* 5 (bias n))))
(define g dout/dn)
(list (weights g) (bias g))                ; => (#(2.0 1.0) 5.0)
