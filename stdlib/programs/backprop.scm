;;; Backpropagation by hand: the chain rule, one layer at a time, from the loss back to the weights.
;;;
;;; The network has two inputs, two hidden neurons and one output. Forward:
;;;
;;;     z1 = W1 x + b1      h = relu(z1)      y = W2 h + b2      L = (y - t)²
;;;
;;; where t, the target, is what y should be. Backward, each line uses the one above it:
;;;
;;;     dL/dy  = 2 (y - t)
;;;     dL/dW2 = dL/dy · h            because y grows by h when a weight grows by 1
;;;     dL/db2 = dL/dy
;;;     dL/dh  = W2 · dL/dy           because y grows by a weight when its h grows by 1
;;;     dL/dz1 = dL/dh  where z1 > 0, and 0 where it is not: relu is flat there
;;;     dL/dW1 = dL/dz1 xᵀ            row i: dL/dz1 of neuron i, times each input
;;;     dL/db1 = dL/dz1

(define (dot u v)
  (apply + (map * u v)))

(define (scale k v)
  (map (lambda (x) (* k x)) v))

(define (layer W b x)
  (map (lambda (weights bias) (+ (dot weights x) bias))
       W
       b))

(define (relu z)
  (if (> z 0) z 0))

(define (square x)
  (* x x))

;; Send the gradient through relu: it passes where z is positive and stops where it is not.
(define (through-relu gradient z)
  (map (lambda (g z) (if (> z 0) g 0.0))
       gradient
       z))

(define W1 '((0.5 -0.3)
             (-0.2 0.8)))
(define b1 '(0.1 -0.1))
(define W2 '((0.4 -0.6)))
(define b2 0.05)

(define x '(1.0 0.5))
(define target 1)

;; Forward.
(define z1 (layer W1 b1 x))
(define h (map relu z1))
(define y (+ (dot (car W2) h) b2))
(define L (square (- y target)))

z1                                      ; => (0.45 0.1)
h                                       ; => (0.45 0.1)
y                                       ; => 0.17
L                                       ; => 0.6889

;; Backward.
(define dL/dy (* 2 (- y target)))
(define dL/dW2 (scale dL/dy h))
(define dL/db2 dL/dy)
(define dL/dh (scale dL/dy (car W2)))
(define dL/dz1 (through-relu dL/dh z1))
(define dL/dW1 (map (lambda (g) (scale g x)) dL/dz1))
(define dL/db1 dL/dz1)

dL/dy                                   ; => -1.66
dL/dW2                                  ; => (-0.747 -0.166)
dL/db2                                  ; => -1.66
dL/dh                                   ; => (-0.664 0.996)
;; Both neurons are active, so all of dL/dh comes through.
dL/dz1                                  ; => (-0.664 0.996)
dL/dW1                                  ; => ((-0.664 -0.332) (0.996 0.498))
dL/db1                                  ; => (-0.664 0.996)

;; One small step against the gradient, and the loss is smaller.
(define lr 0.05)

(define (step w dw)
  (- w (* lr dw)))

(define (loss W1 b1 W2 b2)
  (let ((h (map relu (layer W1 b1 x))))
    (square (- (+ (dot (car W2) h) b2) target))))

(loss W1 b1 W2 b2)                      ; => 0.6889
(loss (map (lambda (row gradient) (map step row gradient)) W1 dL/dW1)
      (map step b1 dL/db1)
      (list (map step (car W2) dL/dW2))
      (step b2 dL/db2))                 ; => 0.4064

;; A dead neuron. With a bias of -0.5 the second one adds up to z = -0.3, so its h is 0. The loss
;; still says how it would like that h to change (dL/dh), but relu is flat there: no change of z
;; changes h, so dL/dz1 is 0, and the neuron's weights and bias learn nothing from this example.
(define dead-b1 '(0.1 -0.5))
(define dead-z1 (layer W1 dead-b1 x))
(define dead-h (map relu dead-z1))
(define dead-y (+ (dot (car W2) dead-h) b2))
(define dead-dL/dy (* 2 (- dead-y target)))
(define dead-dL/dh (scale dead-dL/dy (car W2)))
(define dead-dL/dz1 (through-relu dead-dL/dh dead-z1))

dead-z1                                 ; => (0.45 -0.3)
dead-y                                  ; => 0.23
dead-dL/dy                              ; => -1.54
dead-dL/dh                              ; => (-0.616 0.924)
dead-dL/dz1                             ; => (-0.616 0.0)

(define (show name value)
  (display name)
  (display " = ")
  (display value)
  (newline))

;; Six digits are enough to read.
(define (rounded v)
  (if (pair? v)
      (map rounded v)
      (/ (round (* v 1e6)) 1e6)))

(show "dL/dy " (rounded dL/dy))         ; prints: dL/dy  = -1.66
(show "dL/dW2" (rounded dL/dW2))        ; prints: dL/dW2 = (-0.747 -0.166)
(show "dL/dh " (rounded dL/dh))         ; prints: dL/dh  = (-0.664 0.996)
(show "dL/dz1" (rounded dL/dz1))        ; prints: dL/dz1 = (-0.664 0.996)
(display "with a dead neuron")
(newline)                               ; prints: with a dead neuron
(show "dL/dh " (rounded dead-dL/dh))    ; prints: dL/dh  = (-0.616 0.924)
(show "dL/dz1" (rounded dead-dL/dz1))   ; prints: dL/dz1 = (-0.616 0.0)
