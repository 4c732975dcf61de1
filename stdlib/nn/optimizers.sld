;;; Optimizers: pure steps from a state, parameters and gradients to the next state and parameters.
;;;
;;;   (define optimizer (adam 0.01))
;;;   (define state (optimizer-initialize optimizer parameters))
;;;   (optimizer-step optimizer state parameters gradients)  →  two values: the next state, the next parameters
;;;
;;; A state is a list of the number of steps taken and of what the optimizer remembers, plain data that can be saved. A
;;; learning rate is a number or a schedule (nn schedules). w is the vector of all numbers in the parameters, g that of
;;; their gradients, η the rate; operations on them go element by element.
(define-library (nn optimizers)
  (import (schemenn) (nn parameters) (nn schedules))
  (export
    make-optimizer optimizer? optimizer-name optimizer-initialize optimizer-step optimizer-rate
    gradient-descent momentum nesterov rmsprop adam adamw
    with-weight-decay with-clipping-by-norm with-clipping-by-value)
  (begin

(define-record-type <optimizer>
  (new-optimizer name rate initializer updater)
  optimizer?
  (name optimizer-name)
  (rate optimizer-schedule)
  (initializer optimizer-initializer)
  (updater optimizer-updater))

;;; (make-optimizer name rate initialize update): an optimizer of your own. It sees all parameters as one vector:
;;; (initialize w) answers what it remembers at first, '() for nothing; (update memory w g rate step) answers two
;;; values, the next memory and the next w. Steps are counted from 1.  Source: schemenn's own
(define (make-optimizer name rate initialize update)
  (if (not (procedure? rate)) (scheduled-rate rate 0))
  (new-optimizer name rate initialize (lambda (memory parameters w g rate step) (update memory w g rate step))))

;;; The state before the first step.  Source: schemenn's own
(define (optimizer-initialize optimizer parameters)
  (list 0 ((optimizer-initializer optimizer) (parameters->vector parameters))))

;;; Two values: the state and the parameters after a step with these gradients.  Source: schemenn's own
(define (optimizer-step optimizer state parameters gradients)
  (let ((step (+ (car state) 1)))
    (let-values (((memory w)
                  ((optimizer-updater optimizer)
                   (cadr state)
                   parameters
                   (parameters->vector parameters)
                   (parameters->vector gradients parameters)
                   (optimizer-rate optimizer state)
                   step)))
      (values (list step memory) (vector->parameters w parameters)))))

;;; The learning rate that the next step takes.  Source: schemenn's own
(define (optimizer-rate optimizer state)
  (scheduled-rate (optimizer-schedule optimizer) (car state)))

;;; w ← w − η g.
;;; Source: Cauchy, Méthode générale pour la résolution des systèmes d'équations simultanées, 1847
(define (gradient-descent rate)
  (make-optimizer 'gradient-descent rate (lambda (w) '())
    (lambda (memory w g rate step)
      (values memory (- w (* rate g))))))

;;; (momentum rate [decay]): v ← μ v + g, w ← w − η v; μ = 0.9 if left out, v is 0 at first.
;;; Source: Polyak, Some methods of speeding up the convergence of iteration methods, 1964. The rate stands outside of
;;; v, as in PyTorch; where it stands inside (Sutskever et al., 2013) only changes of the rate act differently.
(define* (momentum rate #:optional (decay 0.9))
  (check-part 'momentum "decay" decay)
  (make-optimizer 'momentum rate zeros-like
    (lambda (v w g rate step)
      (let ((v (+ (* decay v) g)))
        (values v (- w (* rate v)))))))

;;; (nesterov rate [decay]): v ← μ v + g, w ← w − η (g + μ v): momentum that looks where it is going.
;;; Source: Nesterov, 1983, in the form of Bengio, Boulanger-Lewandowski and Pascanu, Advances in optimizing recurrent
;;; networks, 2013, equation 7, and of PyTorch
(define* (nesterov rate #:optional (decay 0.9))
  (check-part 'nesterov "decay" decay)
  (make-optimizer 'nesterov rate zeros-like
    (lambda (v w g rate step)
      (let ((v (+ (* decay v) g)))
        (values v (- w (* rate (+ g (* decay v)))))))))

;;; (rmsprop rate [decay epsilon]): s ← ρ s + (1 − ρ) g², w ← w − η g/(√s + ε); ρ = 0.99, ε = 1e-8 if left out.
;;; Source: Hinton, Neural Networks for Machine Learning, 2012, lecture 6e, where ρ is 0.9; ρ and ε here are those of
;;; PyTorch
(define* (rmsprop rate #:optional (decay 0.99) (epsilon 1e-8))
  (check-part 'rmsprop "decay" decay)
  (make-optimizer 'rmsprop rate zeros-like
    (lambda (s w g rate step)
      (let ((s (+ (* decay s) (* (- 1.0 decay) (* g g)))))
        (values s (- w (/ (* rate g) (+ (sqrt s) epsilon))))))))

;;; (adam rate [beta1 beta2 epsilon]): m ← β₁ m + (1 − β₁) g, s ← β₂ s + (1 − β₂) g², and at step t
;;; w ← w − η m̂/(√ŝ + ε) with m̂ = m/(1 − β₁ᵗ), ŝ = s/(1 − β₂ᵗ); β₁ = 0.9, β₂ = 0.999, ε = 1e-8 if left out.
;;; Source: Kingma and Ba, Adam: A Method for Stochastic Optimization, 2015, algorithm 1
(define* (adam rate #:optional (beta1 0.9) (beta2 0.999) (epsilon 1e-8))
  (check-part 'adam "β₁" beta1)
  (check-part 'adam "β₂" beta2)
  (make-optimizer 'adam rate two-zeros-like
    (lambda (moments w g rate step)
      (adam-step moments w g rate step beta1 beta2 epsilon))))

;;; The corrections of m and s are numbers, so they are applied to η and to ε once: η m̂/(√ŝ + ε) = η′ m/(√s + ε′).
(define (adam-step moments w g rate step beta1 beta2 epsilon)
  (let* ((m (+ (* beta1 (car moments)) (* (- 1.0 beta1) g)))
         (s (+ (* beta2 (cadr moments)) (* (- 1.0 beta2) (* g g))))
         (root (sqrt (- 1.0 (expt beta2 step))))
         (eta (/ (* rate root) (- 1.0 (expt beta1 step)))))
    (values (list m s)
            (- w (/ (* eta m) (+ (sqrt s) (* root epsilon)))))))

;;; (adamw rate [decay beta1 beta2 epsilon #:decays? f]): adam, after w ← w − η λ w, where λ is the decay, 0.01 if left
;;; out. With #:decays? only those tensors and numbers decay for which f answers true, such as matrices and no biases.
;;; Source: Loshchilov and Hutter, Decoupled Weight Decay Regularization, 2019, algorithm 2 with η in its schedule, as
;;; in PyTorch
(define* (adamw rate #:optional (decay 0.01) (beta1 0.9) (beta2 0.999) (epsilon 1e-8) #:key (decays? #f))
  (check-part 'adamw "β₁" beta1)
  (check-part 'adamw "β₂" beta2)
  (check-positive 'adamw "decay" decay)
  (if (not (procedure? rate)) (scheduled-rate rate 0))
  (new-optimizer 'adamw rate two-zeros-like
    (lambda (moments parameters w g rate step)
      (adam-step moments (- w (* rate (decayed parameters w decay decays?))) g rate step beta1 beta2 epsilon))))

;;; (with-weight-decay optimizer decay [#:decays? f]): the optimizer given g + λ w in place of g, the gradient of a loss
;;; with ½ λ ‖w‖² added. With #:decays? only those tensors and numbers decay for which f answers true.
;;; Source: Krogh and Hertz, A simple weight decay can improve generalization, 1992
(define* (with-weight-decay optimizer decay #:key (decays? #f))
  (check-positive 'with-weight-decay "decay" decay)
  (with-gradients optimizer 'with-weight-decay
    (lambda (parameters w g) (+ g (decayed parameters w decay decays?)))))

;;; λ w, and 0 for what does not decay.
(define (decayed parameters w decay decays?)
  (if decays?
      (parameters->vector (parameter-map (lambda (w) (* (if (decays? w) decay 0.0) w)) parameters))
      (* decay w)))

;;; The optimizer given c g/‖g‖ in place of g where ‖g‖ is greater than the limit c.
;;; Source: Pascanu, Mikolov and Bengio, On the difficulty of training recurrent neural networks, 2013, algorithm 1
(define (with-clipping-by-norm optimizer limit)
  (check-positive 'with-clipping-by-norm "limit" limit)
  (with-gradients optimizer 'with-clipping-by-norm (lambda (parameters w g) (clip-by-norm g limit))))

;;; The optimizer given g with every number brought between −c and c, where c is the limit.
;;; Source: Mikolov, Statistical Language Models Based on Neural Networks, 2012, 3.2.2
(define (with-clipping-by-value optimizer limit)
  (check-positive 'with-clipping-by-value "limit" limit)
  (with-gradients optimizer 'with-clipping-by-value (lambda (parameters w g) (clip-by-value g limit))))

(define (with-gradients optimizer name change)
  (let ((update (optimizer-updater optimizer)))
    (new-optimizer (list name (optimizer-name optimizer))
                   (optimizer-schedule optimizer)
                   (optimizer-initializer optimizer)
                   (lambda (memory parameters w g rate step)
                     (update memory parameters w (change parameters w g) rate step)))))

(define (zeros-like w)
  (zeros (shape w)))

(define (two-zeros-like w)
  (list (zeros-like w) (zeros-like w)))

(define (check-part who what x)
  (if (not (and (real? x) (<= 0 x) (< x 1)))
      (error (format "~a: ~a must be a number from 0 to below 1, got ~s" who what x))))

(define (check-positive who what x)
  (if (not (and (real? x) (>= x 0)))
      (error (format "~a: the ~a must be a number that is not negative, got ~s" who what x))))))
