;;; Recurrent layers: a sequence is read step by step, and each step's output h goes into the next one. A batch of
;;; sequences is n×time×inputs, and n×time×units is answered, every step's output; (sequential (lstm 3 8) last-step …)
;;; goes on with the last. Each sequence begins with h = 0. σ is sigmoid, ⊙ the product of elements. x W + b is computed
;;; for all steps at once.
(define-library (nn recurrent)
  (import (schemenn) (nn shapes) (nn layer) (nn initialization))
  (export recurrent gru lstm last-step)
  (begin

;;; (recurrent inputs units [#:activation tanh] [#:initialize glorot-uniform]):  h ← tanh(x W + h U + b).
;;; Parameters (W U b).
;;; Shapes: (n, t, inputs) → (n, t, units); W (inputs, units), U (units, units), b (units,)
;;; Source: Elman, Finding structure in time, 1990
(define* (recurrent inputs units #:key (activation tanh) (initialize glorot-uniform))
  (recurrent-layer (list 'recurrent inputs units)
                   (gate-shapes inputs units)
                   (lambda (rng) (gate-parameters rng initialize inputs units))
                   (lambda (parameters x)
                     (let ((U (cadr parameters)))
                       (unfold-steps (lambda (h now) (activation (+ now (mat-mul h U))))
                                     (zeros (tensor-length x) units)
                                     (steps-of x parameters))))))

;;; (gru inputs units [#:initialize glorot-uniform]): gates r and z, and a candidate c:
;;;   r = σ(x Wr + h Ur + br)   z = σ(x Wz + h Uz + bz)   c = tanh(x Wc + bc + r ⊙ (h Uc + d))   h ← (1 − z) ⊙ c + z ⊙ h
;;; Parameters ((Wr Ur br) (Wz Uz bz) (Wc Uc bc) d).
;;; Shapes: as recurrent; d (units,)
;;; Source: Cho et al., Learning phrase representations using RNN encoder-decoder, 2014, with r after the product, as in
;;; cuDNN
(define* (gru inputs units #:key (initialize glorot-uniform))
  (recurrent-layer (list 'gru inputs units)
                   (append (make-list 3 (gate-shapes inputs units)) (list (list units)))
                   (lambda (rng)
                     (append (map (lambda (gate) (gate-parameters rng initialize inputs units)) '(r z c))
                             (list (zeros units))))
                   (lambda (parameters x)
                     (let ((gates (take parameters 3)) (d (list-ref parameters 3)))
                       (apply unfold-steps
                              (lambda (h r-now z-now c-now)
                                (let* ((r (sigmoid (+ r-now (mat-mul h (U-of gates 0)))))
                                       (z (sigmoid (+ z-now (mat-mul h (U-of gates 1)))))
                                       (c (tanh (+ c-now (* r (+ (mat-mul h (U-of gates 2)) d))))))
                                  (+ c (* z (- h c)))))
                              (zeros (tensor-length x) units)
                              (map (lambda (gate) (steps-of x gate)) gates))))))

;;; (lstm inputs units [#:initialize glorot-uniform] [#:forget-bias 1]): a cell m beside h, and gates i, f, o and a
;;; candidate g:
;;;   i = σ(x Wi + h Ui + bi)   f = σ(x Wf + h Uf + bf)   g = tanh(x Wg + h Ug + bg)   o = σ(x Wo + h Uo + bo)
;;;   m ← f ⊙ m + i ⊙ g         h ← o ⊙ tanh(m)
;;; Parameters ((Wi Ui bi) (Wf Uf bf) (Wg Ug bg) (Wo Uo bo)); bf begins at the forget bias, so that cells remember at
;;; first.
;;; Shapes: as recurrent
;;; Source: Hochreiter and Schmidhuber, Long short-term memory, 1997; f by Gers, Schmidhuber and Cummins, 2000
(define* (lstm inputs units #:key (initialize glorot-uniform) (forget-bias 1))
  (recurrent-layer (list 'lstm inputs units)
                   (make-list 4 (gate-shapes inputs units))
                   (lambda (rng)
                     (map (lambda (bias) (gate-parameters rng initialize inputs units bias))
                          (list 0 forget-bias 0 0)))
                   (lambda (gates x)
                     (let ((nothing (zeros (tensor-length x) units)))
                       (apply unfold-cells
                              (lambda (h m i-now f-now g-now o-now)
                                (let* ((i (sigmoid (+ i-now (mat-mul h (U-of gates 0)))))
                                       (f (sigmoid (+ f-now (mat-mul h (U-of gates 1)))))
                                       (g (tanh (+ g-now (mat-mul h (U-of gates 2)))))
                                       (o (sigmoid (+ o-now (mat-mul h (U-of gates 3)))))
                                       (next (+ (* f m) (* i g))))
                                  (values (* o (tanh next)) next)))
                              nothing
                              nothing
                              (map (lambda (gate) (steps-of x gate)) gates))))))

;;; The last step of sequences.
;;; Shapes: (n, t, k) → (n, k)  Source: schemenn's own
(define (last-step x)
  (check-batch 'last-step x 'n 'time 'units)
  (tensor-slice x #f (- (list-ref (shape x) 1) 1)))

(define (recurrent-layer name shapes initialize evaluate)
  (let ((inputs (check-size name "the number of inputs" (cadr name))))
    (check-size name "the number of units" (list-ref name 2))
    (stateless-layer name
                     initialize
                     (lambda (parameters x)
                       (check-parameters name parameters shapes)
                       (check-batch name x 'n 'time inputs)
                       (if (= (list-ref (shape x) 1) 0)
                           (layer-error name "takes sequences of at least one step, got a batch of shape"
                                        (shape-text x)))
                       (evaluate parameters x)))))

;;; The shapes of W, U and b of a gate.
(define (gate-shapes inputs units)
  (list (list inputs units) (list units units) (list units)))

;;; The list (W U b) of a gate.
(define* (gate-parameters rng initialize inputs units #:optional (bias 0))
  (let* ((W (initialize rng (list inputs units)))
         (U (initialize rng (list units units))))
    (list W U (full units bias))))

(define (U-of gates k)
  (cadr (list-ref gates k)))

;;; The list of x W + b for each step, of a gate (W U b).
;;; Shapes: (n, t, inputs) → t times (n, units)
(define (steps-of x gate)
  (tensor-rows (transpose (+ (on-rows (lambda (rows) (mat-mul rows (car gate))) x) (list-ref gate 2)) 1 0 2)))

;;; The outputs of all steps, h being computed from the one before and what each list has for the step.
;;; Shapes: t times (n, units) → (n, t, units)
(define (unfold-steps next h . steps)
  (apply unfold-cells (lambda (h m . now) (values (apply next h now) m)) h #f steps))

;;; The same, where a cell m is carried along.
(define (unfold-cells next h m . steps)
  (let loop ((h h) (m m) (steps steps) (outputs '()))
    (if (null? (car steps))
        (stack (reverse outputs) 1)
        (let-values (((h m) (apply next h m (map car steps))))
          (loop h m (map cdr steps) (cons h outputs))))))))
