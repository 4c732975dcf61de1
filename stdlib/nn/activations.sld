;;; Activations: functions of a number that go element by element over tensors. They are plain procedures; in a network
;;; such a procedure stands for the layer without parameters: (sequential (dense 2 8) relu (dense 8 1)).
(define-library (nn activations)
  (import (schemenn))
  (export relu leaky-relu elu sigmoid tanh softplus silu gelu gelu-tanh softmax log-softmax)
  (begin

;;; relu(x) = max(x, 0); its derivative at 0 is 0.
;;; Source: Nair and Hinton, Rectified linear units improve restricted Boltzmann machines, 2010
(define (relu x)
  (max x 0))

;;; (leaky-relu x [slope]): x where it is positive, slope · x elsewhere; a slope of 0.01 if none is given.
;;; Source: Maas, Hannun and Ng, Rectifier nonlinearities improve neural network acoustic models, 2013
(define* (leaky-relu x #:optional (slope 0.01))
  (where (> x 0) x (* slope x)))

;;; (elu x [alpha]): x where it is positive, α (eˣ − 1) elsewhere; α = 1 if none is given.
;;; Source: Clevert, Unterthiner and Hochreiter, Fast and accurate deep network learning by exponential linear units,
;;; 2016
(define* (elu x #:optional (alpha 1.0))
  (let ((positive? (> x 0)))
    (where positive? x (* alpha (- (exp (where positive? 0 x)) 1)))))

;;; silu(x) = x σ(x), also called swish.
;;; Source: Elfwing, Uchibe and Doya, Sigmoid-weighted linear units, 2018
(define (silu x)
  (* x (sigmoid x)))

;;; gelu(x) = x Φ(x), where Φ(x) = ½ (1 + erf(x/√2)) is the part of a normal distribution below x.
;;; Source: Hendrycks and Gimpel, Gaussian error linear units, 2016
(define (gelu x)
  (* 0.5 x (+ 1.0 (erf (* x 0.7071067811865476)))))

;;; gelu(x) by ½ x (1 + tanh(√(2/π) (x + 0.044715 x³))), which is off by less than 0.001.
;;; Source: Hendrycks and Gimpel, 2016, section 2
(define (gelu-tanh x)
  (* 0.5 x (+ 1.0 (tanh (* 0.7978845608028654 (+ x (* 0.044715 (cube x))))))))))
