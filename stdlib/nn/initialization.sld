;;; Initialization: weights whose layers keep the size of what goes through them. An initializer is a procedure (f rng
;;; shape) → tensor, and draws from an explicit generator: the same seed gives the same weights.
;;;
;;; The fan-in of a weight is how many inputs an output is computed from, the fan-out how many outputs an input goes
;;; into. A weight has the axes (inputs outputs), that of a convolution (window ... inputs outputs): window · inputs are
;;; the fan-in.
(define-library (nn initialization)
  (import (schemenn) (nn shapes))
  (export glorot-uniform glorot-normal he-uniform he-normal lecun-normal uniform-within normal-around constant-value
    fans)
  (begin

;;; (glorot-uniform rng shape): uniform between ±a, a = √(6 / (fan-in + fan-out)); for tanh, sigmoid and softmax.
;;; Source: Glorot and Bengio, Understanding the difficulty of training deep feedforward neural networks, 2010, equation
;;; 16
(define (glorot-uniform rng shape)
  (within rng shape (sqrt (/ 6.0 (apply + (fans shape))))))

;;; (glorot-normal rng shape): normal with deviation √(2 / (fan-in + fan-out)).
;;; Source: Glorot and Bengio, 2010, equation 12
(define (glorot-normal rng shape)
  (random-normal rng shape 0 (sqrt (/ 2.0 (apply + (fans shape))))))

;;; (he-uniform rng shape): uniform between ±√(6 / fan-in); for relu and its like.
;;; Source: He et al., Delving deep into rectifiers, 2015, equation 10
(define (he-uniform rng shape)
  (within rng shape (sqrt (/ 6.0 (car (fans shape))))))

;;; (he-normal rng shape): normal with deviation √(2 / fan-in).  Source: He et al., 2015, equation 10
(define (he-normal rng shape)
  (random-normal rng shape 0 (sqrt (/ 2.0 (car (fans shape))))))

;;; (lecun-normal rng shape): normal with deviation √(1 / fan-in).
;;; Source: LeCun et al., Efficient BackProp, 1998, equation 16
(define (lecun-normal rng shape)
  (random-normal rng shape 0 (sqrt (/ 1.0 (car (fans shape))))))

;;; (uniform-within a): an initializer, uniform between ±a.  Source: schemenn's own
(define (uniform-within a)
  (lambda (rng shape) (within rng shape a)))

;;; (normal-around mean deviation): an initializer.  Source: schemenn's own
(define (normal-around mean deviation)
  (lambda (rng shape) (random-normal rng shape mean deviation)))

;;; (constant-value x): an initializer that draws nothing.  Source: schemenn's own
(define (constant-value x)
  (lambda (rng shape) (full shape x)))

(define (within rng shape a)
  (random-uniform rng shape (- a) a))

;;; The list of fan-in and fan-out of a weight of that shape.  Source: He et al., 2015, section 2.2
(define (fans shape)
  (if (not (and (list? shape) (>= (length shape) 2)))
      (layer-error 'fans "expected the shape of a weight, (inputs outputs) or (window ... inputs outputs), got" shape))
  (let ((window (apply * (drop-right shape 2)))
        (inputs (car (take-right shape 2)))
        (outputs (last shape)))
    (list (* window inputs) (* window outputs))))))
