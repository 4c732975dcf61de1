;;; A network learns XOR in ten lines: dL/dW means what mathematics means by it.
;;;
;;; A trainable variable is a weight. L is computed from the weights in the notation of the table, and dL/dW is the gradient of
;;; L in W: nothing has to be worked out by hand. xor.scm does that.

(define-trainable W1 #2f64((0.9 -0.8) (-0.7 0.6)))
(define-trainable b1 #f64(0.1 0.1))
(define-trainable W2 #f64(0.8 0.7))
(define-trainable b2 0.0)
(define (relu z) (if (> z 0) z 0))
(define (predict x) (+ (dot W2 (map relu (mat-vec W1 x b1))) b2))
(define (learn! x t)
  (let ((L (square (- (predict x) t))))
    (set! W1 (- W1 (* 0.05 dL/dW1)))  (set! b1 (- b1 (* 0.05 dL/db1)))
    (set! W2 (- W2 (* 0.05 dL/dW2)))  (set! b2 (- b2 (* 0.05 dL/db2)))))

;; The four examples.

(define inputs (list #f64(0 0) #f64(0 1) #f64(1 0) #f64(1 1)))
(define targets '(0 1 1 0))

(define (train! epochs)
  (do ((epoch 0 (+ epoch 1)))
      ((= epoch epochs))
    (for-each learn! inputs targets)))

(define (rounded x)
  (/ (round (* x 1e6)) 1e6))

;; The same numbers as those of xor.scm, which has the gradients by hand.

(map (lambda (x) (rounded (predict x))) inputs)     ; => (0.15 0.49 0.8 0.16)

(define (loss)
  (apply + (map (lambda (x t) (square (- (predict x) t))) inputs targets)))

(let loop ((epoch 0) (stops '(1 5 10 20 30 100 1000)))
  (display (list epoch (rounded (loss))))
  (newline)
  (if (pair? stops)
      (begin (train! (- (car stops) epoch))
             (loop (car stops) (cdr stops)))))
; prints: (0 0.3482)
; prints: (1 0.281182)
; prints: (5 0.130904)
; prints: (10 0.072757)
; prints: (20 0.019184)
; prints: (30 0.004113)
; prints: (100 0.0)
; prints: (1000 0.0)

(map (lambda (x) (rounded (predict x))) inputs)     ; => (0.0 1.0 1.0 0.0)
