;;; Training steps: on a batch, from parameters and all that is remembered to those after the step.
;;;
;;;   (training-step network cross-entropy (adam 0.01) parameters state memory x t rng)
;;;   →  four values: the loss before the step, and parameters, state of the layer and memory of the optimizer after it
(define-library (nn steps)
  (import (schemenn) (nn layer) (nn optimizers))
  (export training-step step-on-course)
  (begin

;;; (training-step layer loss optimizer parameters state memory x t rng): one step on a batch; four values, the loss
;;; before it, and parameters, state of the layer and of the optimizer after it.
;;; Source: Goodfellow, Bengio and Courville, 2016, algorithm 8.1
(define (training-step layer loss optimizer parameters state memory x t rng)
  (compiled-step layer loss optimizer parameters state memory x t rng))

(define (plain-step layer loss optimizer parameters state memory x t rng)
  (stepped value-and-gradient layer loss optimizer parameters state memory x t rng))

(define compiled-step (jit plain-step))

;;; (step-on-course course layer loss optimizer parameters state memory x t rng): the same in training, where it must not
;;; depend on what has been run before, or resumed training would not be, in the last digit, what was never interrupted.
;;; So steps are compiled from the first on, or else their gradients are, or neither; a course (%course left) notes it.
;;; Source: schemenn's own
(define (step-on-course course layer . arguments)
  (or (%straight-on-course course 'value plain-step (cons layer arguments))
      (apply stepped
             (lambda (f x)
               (or (%straight-on-course course 'value-and-gradient f (list x))
                   (%value-and-gradient f (list x))))
             layer arguments)))

(define (stepped value-and-gradient layer loss optimizer parameters state memory x t rng)
  (let*-values (((value gradients next)
                 (value-and-gradient
                   (lambda (parameters)
                     (let-values (((y next) (layer-train layer parameters state x rng)))
                       (values (loss y t) next)))
                   parameters))
                ((memory moved) (optimizer-step optimizer memory parameters gradients)))
    (values value moved next memory)))))
