;;; (nn lens learning): what learning is made of, as lenses: layers, losses, the learning rate, optimizers; and the
;;; training step that they compose to. See (nn lens).
(define-library (nn lens learning)
  (import (schemenn) (nn layer) (nn lens basic) (nn lens parametrised))
  (export
    linear-lens bias-lens dense-lens layer-lens
    squared-error-lens loss-lens learning-rate-lens descent-lens momentum-lens
    training-step-lens lens-step)
  (begin

;;; The matrix W as parameter: x ↦ W x; backward dW = dy xᵀ, dx = Wᵀ dy.  Shapes: m×n; n → m
;;; Source: CFGL, section 3.1
(define linear-lens
  (make-parametrised
    1
    (make-lens (lambda (px) (mat-vec (caar px) (cadr px)))
               (lambda (px dy) (list (list (outer dy (cadr px))) (vec-mat dy (caar px)))))))

;;; The vector b as parameter: x ↦ x + b; backward db = dx = dy.  Shapes: m; m → m  Source: CFGL, section 3.1
(define bias-lens
  (make-parametrised
    1
    (make-lens (lambda (px) (+ (cadr px) (caar px)))
               (lambda (px dy) (list (list dy) dy)))))

;;; A dense layer as the composite it is: x ↦ W x + b, then the lens of an activation.  Shapes: m×n, m; n → m
;;; Source: CFGL, section 3.1
(define (dense-lens activation)
  (compose-parametrised linear-lens bias-lens activation))

;;; A layer of (nn layer), in its initial state, whose parameters are one parameter; backward by ∇.
;;; Source: schemenn's own
(define (layer-lens layer)
  (let ((state (layer-initial-state layer)))
    (parametrised-of 1 (lambda (p x) (layer-evaluate layer (car p) state x)))))

;;; The target t as parameter: y ↦ Σ (y - t)²; backward dy = 2 (y - t) dL, dt = -dy.  Shapes: m; m → (), or numbers
;;; Source: CFGL, section 3.2
(define squared-error-lens
  (make-parametrised
    1
    (make-lens (lambda (ty) (total (square (difference ty))))
               (lambda (ty dL)
                 (let ((dy (* 2 dL (difference ty))))
                   (list (list (- dy)) dy))))))

(define (total x)
  (if (tensor? x) (sum x) x))

(define (difference ty)
  (- (cadr ty) (caar ty)))

;;; A loss, (loss outputs targets) ↦ number, with the targets as parameter. They are no variables: 0 comes back to them.
;;; Source: CFGL, section 3.2
(define (loss-lens loss)
  (make-parametrised
    1
    (make-lens (lambda (ty) (loss (cadr ty) (caar ty)))
               (lambda (ty dL)
                 (list (list (zeros-like (caar ty)))
                       (vjp (lambda (y) (loss y (caar ty))) (cadr ty) dL))))))

;;; What ends the way forward and begins the way back: L ↦ (), and the rate comes back, whatever L is.
;;; Source: CFGL, section 3.3
(define (learning-rate-lens rate)
  (make-lens (lambda (L) '()) (lambda (L nothing) rate)))

;;; Gradient descent, a lens on the parameters: p ↦ p; (p, dp) ↦ p - dp.  Source: CFGL, section 3.4
(define descent-lens
  (make-lens (lambda (p) p)
             (lambda (p dp) (add p (scale -1 dp)))))

;;; Descent with momentum, on the list (v p) of velocities and parameters: (v p) ↦ p; ((v p), dp) ↦ (v' p - v') with
;;; v' = γ v + dp.  Source: CFGL, section 3.4; Polyak, 1964
(define (momentum-lens gamma)
  (make-lens cadr
             (lambda (vp dp)
               (let ((v (add (scale gamma (car vp)) dp)))
                 (list v (add (cadr vp) (scale -1 v)))))))

;;; One training step as one lens: the model, the loss and the learning rate in sequence, the model's parameters seen
;;; through the optimizer's lens. It is a lens on ((s t) x), s the optimizer's state (the list of parameters, for
;;; descent-lens), t the target, and its backward part sends the next state back.  Source: CFGL, section 4
(define (training-step-lens model loss rate optimizer)
  (let ((whole (compose-parametrised model loss (learning-rate-lens rate))))
    (parametrised-lens
      (reparametrise 2
                     (compose-lenses (parallel-lenses optimizer identity-lens) together-lens)
                     whole))))

;;; (p t) ↦ the list p with t at its end.
(define together-lens
  (make-lens (lambda (pt) (append (car pt) (cdr pt)))
             (lambda (pt d)
               (let ((size (length (car pt))))
                 (cons (take d size) (drop d size))))))

;;; The state after the training step at the input x with the target t.  Source: CFGL, section 4
(define (lens-step step state x t)
  (caar ((lens-backward step) (list (list state t) x) '())))
))
