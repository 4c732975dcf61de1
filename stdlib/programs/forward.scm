;;; The forward pass of a small network, in plain lists.
;;;
;;; A layer of neurons takes a list x of inputs. Each neuron has a list of weights, one for every
;;; input, and a bias; the weights of all the neurons, one row each, are the matrix W:
;;;
;;;     z = W x + b         what the neurons add up
;;;     h = relu(z)         what they send on: z where it is positive, 0 where it is not
;;;
;;; This network has two inputs, three hidden neurons and one output:
;;;
;;;     z1 = W1 x + b1      h = relu(z1)      y = W2 h + b2

;; (dot u v) = u1 v1 + u2 v2 + …
(define (dot u v)
  (apply + (map * u v)))

(dot '(1 2 3) '(4 5 6))                 ; => 32

;; (layer W b x) = W x + b: one dot product for each row of W, and its bias.
(define (layer W b x)
  (map (lambda (weights bias) (+ (dot weights x) bias))
       W
       b))

(define (relu z)
  (if (> z 0) z 0))

(map relu '(3 -2 0))                    ; => (3 0 0)

;; The weights. Row i of W1 belongs to hidden neuron i.
(define W1 '((0.5 -0.3)
             (-0.2 0.8)
             (0.7 0.1)))
(define b1 '(0.1 -0.1 0.2))
(define W2 '((0.4 -0.6 0.3)))
(define b2 '(0.05))

;; One input, and what becomes of it.
(define x '(1.0 0.5))

(define z1 (layer W1 b1 x))
z1                                      ; => (0.44999999999999996 0.1 0.95)

;; All three neurons are active (z > 0), so h is z1.
(define h (map relu z1))
h                                       ; => (0.44999999999999996 0.1 0.95)

(define y (layer W2 b2 h))
y                                       ; => (0.45499999999999996)

(define (show name value)
  (display name)
  (display " = ")
  (display value)
  (newline))

(show "x " x)                           ; prints: x  = (1.0 0.5)
(show "z1" z1)                          ; prints: z1 = (0.44999999999999996 0.1 0.95)
(show "h " h)                           ; prints: h  = (0.44999999999999996 0.1 0.95)
(show "y " y)                           ; prints: y  = (0.45499999999999996)
