;;; Parameters: nested lists (and vectors) of tensors and numbers, as layers make them and ∇ answers gradients of them.
;;;
;;;   (parameter-map (lambda (w g) (- w (* 0.1 g))) parameters gradients)  →  the parameters one step further down
;;;
;;; Whatever is neither tensor nor number, list nor vector stands for itself, as it does in a gradient.
(define-library (nn parameters)
  (import (schemenn))
  (export
    parameter-map parameter-leaves parameter-leaves-like parameters-with-leaves parameters->vector vector->parameters
    gradient-norm clip-by-norm clip-by-value)
  (begin

;;; (parameter-map f p q ...): f of each leaf of p and of the leaves at the same places of q …, in the structure of p.
;;; Shapes: leaves at the same place have the same shape.  Source: schemenn's own
(define (parameter-map f p . others)
  (parameters-with-leaves
    p (apply map f (parameter-leaves p) (map (lambda (q) (parameter-leaves-like p q)) others))))

;;; ‖g‖, the root of the sum of the squares of all numbers in nested lists.
;;; Source: Pascanu, Mikolov and Bengio, On the difficulty of training recurrent neural networks, 2013
(define (gradient-norm gradients)
  (norm (parameters->vector gradients)))

;;; (clip-by-norm gradients limit): g if ‖g‖ is at most the limit, else limit · g/‖g‖.
;;; Source: Pascanu, Mikolov and Bengio, 2013, algorithm 1
(define (clip-by-norm gradients limit)
  (check-limit 'clip-by-norm limit)
  (let ((size (gradient-norm gradients)))
    (if (> size limit)
        (parameter-map (lambda (g) (* g (/ limit size))) gradients)
        gradients)))

;;; (clip-by-value gradients limit): every number of g brought between −limit and limit.
;;; Source: Mikolov, Statistical Language Models Based on Neural Networks, 2012, 3.2.2
(define (clip-by-value gradients limit)
  (check-limit 'clip-by-value limit)
  (parameter-map (lambda (g) (max (min g limit) (- limit))) gradients))

(define (check-limit who limit)
  (if (not (and (real? limit) (> limit 0)))
      (error (format "~a: the limit must be a positive number, got ~s" who limit))))))
