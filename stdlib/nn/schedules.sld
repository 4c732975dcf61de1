;;; Learning-rate schedules: procedures from the number of a step, 0, 1, 2 …, to a learning rate. A number stands for
;;; the constant schedule wherever a schedule is taken.
;;;
;;;   (define schedule (warm-up 10 (cosine-decay 0.1 100)))
;;;   (adam schedule)
;;;
;;; Steps are those of the optimizer, one for each batch, not epochs. η stands for the rate at the start, t for the
;;; step.
(define-library (nn schedules)
  (import (schemenn))
  (export
    constant-rate step-decay piecewise-constant exponential-decay inverse-time-decay inverse-square-root-decay
    linear-decay polynomial-decay cosine-decay cosine-restarts warm-up scheduled-rate)
  (begin

;;; (scheduled-rate schedule step): the rate at that step; the schedule is a number or a procedure.
;;; Source: schemenn's own
(define (scheduled-rate schedule step)
  (let ((rate (if (procedure? schedule) (schedule step) schedule)))
    (if (not (and (real? rate) (>= rate 0)))
        (error "a learning rate must be a number that is not negative, or a schedule of such, got" rate))
    rate))

;;; η at every step.  Source: schemenn's own
(define (constant-rate rate)
  (lambda (step) rate))

;;; (step-decay rate factor every): η · factor^⌊t/every⌋.
;;; Source: He et al., Deep Residual Learning for Image Recognition, 2016, 3.4, divides by 10 so
(define (step-decay rate factor every)
  (check-steps 'step-decay every)
  (lambda (step) (* rate (expt factor (quotient step every)))))

;;; (piecewise-constant rate (step rate) ...): the rate of the last pair whose step has been reached, before them the
;;; first.
;;; Source: schemenn's own
(define (piecewise-constant rate . changes)
  (if (not (and (every (lambda (change) (and (list? change) (= (length change) 2) (real? (car change)))) changes)
                (apply < -inf.0 (map car changes))))
      (error "piecewise-constant: expected changes (step rate), the steps in ascending order, got" changes))
  (lambda (step)
    (let loop ((rate rate) (changes changes))
      (if (and (pair? changes) (>= step (caar changes)))
          (loop (cadar changes) (cdr changes))
          rate))))

;;; (exponential-decay rate factor [every]): η · factor^(t/every); a factor for each step if every is left out.
;;; Source: Goodfellow, Bengio and Courville, Deep Learning, 2016, 8.3.1
(define* (exponential-decay rate factor #:optional (every 1))
  (check-steps 'exponential-decay every)
  (lambda (step) (* rate (expt (inexact factor) (/ step every)))))

;;; (inverse-time-decay rate decay): η / (1 + decay · t).
;;; Source: Robbins and Monro, A stochastic approximation method, 1951: rates whose sum diverges and whose squares' does
;;; not
(define (inverse-time-decay rate decay)
  (lambda (step) (/ rate (+ 1.0 (* decay step)))))

;;; (inverse-square-root-decay rate warm-up): η · min((t+1)/w, √(w/(t+1))): up to η in w steps, then down with 1/√t.
;;; Source: Vaswani et al., Attention is all you need, 2017, equation 3
(define (inverse-square-root-decay rate warm-up)
  (check-steps 'inverse-square-root-decay warm-up)
  (lambda (step)
    (let ((part (/ (+ step 1.0) warm-up)))
      (* rate (min part (/ 1.0 (sqrt part)))))))

;;; (linear-decay rate final steps): from η in a straight line to the final rate, which is reached after so many steps
;;; and kept.
;;; Source: Goodfellow, Bengio and Courville, 2016, equation 8.14
(define (linear-decay rate final steps)
  (polynomial-decay rate final steps 1))

;;; (polynomial-decay rate final steps power): final + (η − final)(1 − t/steps)^power; the final rate after that.
;;; Source: Liu, Rabinovich and Berg, ParseNet, 2015, calls it the poly policy
(define (polynomial-decay rate final steps power)
  (check-steps 'polynomial-decay steps)
  (lambda (step)
    (let ((rest (- 1.0 (/ (min step steps) steps))))
      (+ final (* (- rate final) (expt rest power))))))

;;; (cosine-decay rate steps [final]): final + ½ (η − final)(1 + cos(π t/steps)); the final rate, 0 if left out, after
;;; that.
;;; Source: Loshchilov and Hutter, SGDR: Stochastic Gradient Descent with Warm Restarts, 2017, equation 5
(define* (cosine-decay rate steps #:optional (final 0.0))
  (check-steps 'cosine-decay steps)
  (lambda (step) (half-wave rate final (/ (min step steps) steps))))

;;; (cosine-restarts rate period [factor final]): cosine-decay that starts again after each period, which is then longer
;;; by the factor, 1 if left out.
;;; Source: Loshchilov and Hutter, 2017, section 3
(define* (cosine-restarts rate period #:optional (factor 1) (final 0.0))
  (check-steps 'cosine-restarts period)
  (if (not (and (real? factor) (>= factor 1)))
      (error "cosine-restarts: the factor must be a number from 1 up, got" factor))
  (lambda (step)
    (let loop ((step step) (period period))
      (if (< step period)
          (half-wave rate final (/ step period))
          (loop (- step period) (* period factor))))))

(define (half-wave rate final part)
  (+ final (* 0.5 (- rate final) (+ 1.0 (cos (* 3.141592653589793 part))))))

;;; (warm-up steps schedule): up to where the schedule starts in equal parts, (t+1)/steps of it, then the schedule, from
;;; its step 0 on.
;;; Source: Goyal et al., Accurate, Large Minibatch SGD, 2017, 2.2
(define (warm-up steps schedule)
  (check-steps 'warm-up steps)
  (lambda (step)
    (if (< step steps)
        (* (/ (+ step 1.0) steps) (scheduled-rate schedule 0))
        (scheduled-rate schedule (- step steps)))))

(define (check-steps who steps)
  (if (not (and (real? steps) (> steps 0)))
      (error (format "~a: expected a positive number of steps, got ~s" who steps))))))
