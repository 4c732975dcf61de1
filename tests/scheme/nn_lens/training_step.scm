;;; A training step is one lens: model, loss, learning rate and optimizer composed; its backward part trains.
(import (schemenn) (nn lens))

;; One weight w = 3, one input x = 2, target t = 5: y = 6, dL/dy = 2 (6 - 5) = 2, dL/dw = 4, the step 0.1 · 4.
(define model (parametrised-of 1 (lambda (p x) (* (car p) x))))
(define error-lens (loss-lens (lambda (y t) (square (- y t)))))
(define step (training-step-lens model error-lens 0.1 descent-lens))
(lens-step step '(3.0) 2.0 5.0)                 ; => (2.6)
((lens-forward step) '(((3.0) 5.0) 2.0))        ; => ()
;; It sends changes back to the target and the input as well: dL/dx = 0.1 · 2 · 3.
((lens-backward step) '(((3.0) 5.0) 2.0) '())   ; => (((2.6) 0.0) 0.6)

;; With momentum the state holds the velocities too. v₁ = 0.4; then y = 5.2, dL/dw = 2 · 0.2 · 2 = 0.8,
;; v₂ = 0.5 · 0.4 + 0.08 = 0.28, w = 2.6 - 0.28.
(define rolling (training-step-lens model error-lens 0.1 (momentum-lens 0.5)))
(define once (lens-step rolling '((0.0) (3.0)) 2.0 5.0))
once                                            ; => ((0.4) (2.6))
(lens-step rolling once 2.0 5.0)                ; => ((0.28) (2.32))

;; XOR by lenses alone, from the weights of the program xor.scm: the losses that it prints.
(define relu-lens (pointwise-lens (lambda (z) (if (> z 0) z 0)) (lambda (z) (if (> z 0) 1 0))))
(define network (compose-parametrised (dense-lens relu-lens) (dense-lens identity-lens)))
(define inputs (list #f64(0 0) #f64(0 1) #f64(1 0) #f64(1 1)))
(define targets (list #f64(0) #f64(1) #f64(1) #f64(0)))
(define learn (training-step-lens network squared-error-lens 0.05 descent-lens))
(define (train p epochs)
  (if (= epochs 0)
      p
      (train (fold (lambda (x t p) (lens-step learn p x t)) p inputs targets) (- epochs 1))))
(define whole (parametrised-lens (compose-parametrised network squared-error-lens)))
(define (loss p)
  (apply + (map (lambda (x t) ((lens-forward whole) (list (append p (list t)) x))) inputs targets)))
(define start (list #2f64((0.9 -0.8) (-0.7 0.6)) #f64(0.1 0.1) #2f64((0.8 0.7)) #f64(0)))
(define (rounded x) (/ (round (* x 1e6)) 1e6))
(map (lambda (epochs) (rounded (loss (train start epochs)))) '(0 1 5 10 20 100))
; => (0.3482 0.281182 0.130904 0.072757 0.019184 0.0)
