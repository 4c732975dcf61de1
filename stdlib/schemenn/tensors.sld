;;; Tensors and masks: all of docs/tensors.md that the libraries of R7RS do not export. Arithmetic, comparison, exp and their
;;; like are those of (scheme base) and (scheme inexact), and so is map: they take tensors as they are.
(define-library (schemenn tensors)
  (import (schemenn))
  (export
    ;; Making
    tensor list->tensor vector->tensor tensor->list tensor->vector build-tensor
    zeros ones full identity-matrix arange linspace one-hot
    ;; Shapes
    tensor? shape rank tensor-length tensor-size reshape ravel transpose expand-dims squeeze flip
    ;; Parts and joints
    tensor-ref tensor-rows tensor-slice tensor-take diagonal diagonal-matrix
    stack concatenate tensor-repeat tensor-tile tensor-pad tensor-windows tensor-overlap-add
    tensor-sort argsort cumulative-sum
    ;; Masks
    mask? list->mask mask->list where mask-and mask-or mask-xor mask-not mask-any mask-all mask-indices mask-select
    ;; Linear algebra
    mat-vec vec-mat mat-mul dot outer norm trace determinant inverse solve
    ;; Reductions
    sum mean product maximum minimum argmax argmin variance standard-deviation
    ;; Functions
    softmax log-softmax log-sum-exp sigmoid softplus erf sinh cosh tanh asinh acosh atanh cube sgn clip
    ;; Procedures on elements
    tensor-map tensor-for-each tensor-fold map-indexed vectorized? why-not-vectorized
    ;; Randomness
    make-rng rng? rng-split random-normal random-uniform random-integers random-permutation shuffle random-choice))
