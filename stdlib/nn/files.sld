;;; Saving parameters, states of optimizers and of generators: whatever is made of nested lists (and vectors) of
;;; tensors, numbers, symbols, strings, booleans and generators.
;;;
;;;   (save-parameters "network.npz" parameters)
;;;   (load-parameters "network.npz")  →  the same, bit for bit
;;;
;;; The name of the file ends in .npz, numpy's format, or in .safetensors. In both the tensors can be read without
;;; schemenn, under names that tell their place: 0.1 is the second tensor of the first layer, weights.0 the first of
;;; (weights …). Nothing is pickled. A file is written as a whole or not at all; one that is damaged, cut short or of
;;; another kind is an error.
(define-library (nn files)
  (import (schemenn))
  (export save-parameters load-parameters rng->list list->rng)
  (begin

;;; (save-parameters file parameters): replaces the file, if there is one, once everything is written.
;;; Source: schemenn's own
(define (save-parameters file parameters)
  (%save-data "save-parameters" file parameters))

;;; (load-parameters file [model]): what was saved. A file that was written elsewhere is answered by a list of pairs
;;; (name . tensor) in its order; its numbers become float64. With a model, such as the parameters of a network that has
;;; just been initialized, the structure of what was saved and the shapes of its tensors must be those of the model.
;;; Source: schemenn's own
(define* (load-parameters file #:optional (model #f))
  (let ((parameters (%load-data "load-parameters" file)))
    (if model (check-fit 'load-parameters file model parameters))
    parameters))

(define (check-fit who file model parameters)
  (guard (e ((error-object? e)
             (error (format "~a: ~a does not fit: ~a" who file (condition/report-string e)))))
    (parameter-leaves-like model parameters)))))
