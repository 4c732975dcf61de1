;;; A network learns XOR, in plain lists and set!, with its gradients worked out by hand.
;;;
;;; XOR is 1 when exactly one of its two inputs is 1. No single neuron can compute it, for no line
;;; separates the 1s from the 0s; two hidden neurons and one output can:
;;;
;;;     z1 = W1 x + b1      h = relu(z1)      y = W2 h + b2      L = (y - t)²
;;;
;;; For one example after another the program goes forward to y, backward by the chain rule
;;;
;;;     dL/dy  = 2 (y - t)
;;;     dL/dW2 = dL/dy h      dL/db2 = dL/dy      dL/dh = W2 dL/dy
;;;     dL/dz1 = dL/dh where z1 > 0, else 0
;;;     dL/dW1 = dL/dz1 xᵀ    dL/db1 = dL/dz1
;;;
;;; and takes a small step downhill: w becomes w - lr dL/dw, for every weight and bias.

;; Lists as vectors, lists of rows as matrices.

(define (dot u v)
  (apply + (map * u v)))

(define (scale k v)
  (map (lambda (x) (* k x)) v))

;; u vᵀ: a row for each element of u
(define (outer u v)
  (map (lambda (k) (scale k v)) u))

;; W x + b
(define (layer W b x)
  (map (lambda (weights bias) (+ (dot weights x) bias))
       W
       b))

(define (relu z)
  (if (> z 0) z 0))

(define (square x)
  (* x x))

;; The weights, as they are before training.

(define W1 '((0.9 -0.8)
             (-0.7 0.6)))
(define b1 '(0.1 0.1))
(define W2 '((0.8 0.7)))
(define b2 '(0.0))
(define lr 0.05)

;; The four examples: inputs and target.

(define examples
  '(((0 0) 0)
    ((0 1) 1)
    ((1 0) 1)
    ((1 1) 0)))

(define (input example) (car example))
(define (target example) (cadr example))

;; Forward.

(define (predict x)
  (car (layer W2 b2 (map relu (layer W1 b1 x)))))

(define (loss)
  (apply + (map (lambda (example)
                  (square (- (predict (input example)) (target example))))
                examples)))

;; Forward, backward, and one step downhill, for one example.

(define (descend w dL/dw)
  (- w (* lr dL/dw)))

(define (descend-vector v dL/dv)
  (map descend v dL/dv))

(define (descend-matrix W dL/dW)
  (map descend-vector W dL/dW))

(define (learn! x t)
  (let* ((z1 (layer W1 b1 x))
         (h (map relu z1))
         (y (car (layer W2 b2 h)))
         (dL/dy (* 2 (- y t)))
         (dL/dh (scale dL/dy (car W2)))
         (dL/dz1 (map (lambda (g z) (if (> z 0) g 0)) dL/dh z1)))
    (set! W2 (descend-matrix W2 (list (scale dL/dy h))))
    (set! b2 (descend-vector b2 (list dL/dy)))
    (set! W1 (descend-matrix W1 (outer dL/dz1 x)))
    (set! b1 (descend-vector b1 dL/dz1))))

(define (train! epochs)
  (do ((epoch 0 (+ epoch 1)))
      ((= epoch epochs))
    (for-each (lambda (example) (learn! (input example) (target example)))
              examples)))

;; What the reader sees.

;; A number to six decimals.
(define (rounded x)
  (/ (round (* x 1e6)) 1e6))

(define (print . things)
  (for-each display things)
  (newline))

(define (print-table)
  (for-each (lambda (example)
              (print "  " (input example)
                     "  target " (target example)
                     "  output " (rounded (predict (input example)))))
            examples))

(define (print-loss epoch)
  (print "  epoch " epoch "  loss " (rounded (loss))))

(print "Before training:")
(print-table)
; prints: Before training:
; prints:   (0 0)  target 0  output 0.15
; prints:   (0 1)  target 1  output 0.49
; prints:   (1 0)  target 1  output 0.8
; prints:   (1 1)  target 0  output 0.16

;; 5,000 epochs in all; the loss is the sum over the four examples.
(print "The loss as it falls:")
(let loop ((epoch 0) (stops '(1 5 10 20 30 100 5000)))
  (print-loss epoch)
  (if (pair? stops)
      (begin (train! (- (car stops) epoch))
             (loop (car stops) (cdr stops)))))
; prints: The loss as it falls:
; prints:   epoch 0  loss 0.3482
; prints:   epoch 1  loss 0.281182
; prints:   epoch 5  loss 0.130904
; prints:   epoch 10  loss 0.072757
; prints:   epoch 20  loss 0.019184
; prints:   epoch 30  loss 0.004113
; prints:   epoch 100  loss 0.0
; prints:   epoch 5000  loss 0.0

(print "After training:")
(print-table)
; prints: After training:
; prints:   (0 0)  target 0  output 0.0
; prints:   (0 1)  target 1  output 1.0
; prints:   (1 0)  target 1  output 1.0
; prints:   (1 1)  target 0  output 0.0

;; Every output is within a millionth of its target.
(map (lambda (example)
       (< (abs (- (predict (input example)) (target example))) 1e-6))
     examples)                          ; => (#t #t #t #t)
