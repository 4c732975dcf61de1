;;; Dropout: in training some elements of a batch, drawn anew each time, are zero, so that no output comes to rely on
;;; few of them. The others are made larger in turn (inverted dropout): in evaluation nothing needs to be done.
(define-library (nn dropout)
  (import (schemenn) (nn shapes) (nn layer))
  (export dropout)
  (begin

;;; (dropout rate): in training each element of x is 0 with the probability `rate`, and x / (1 − rate) otherwise; in
;;; evaluation y = x. No parameters.
;;; Shapes: (…) → (…)
;;; Source: Srivastava et al., Dropout, 2014, section 4 and, for the scaling, section 10
(define (dropout rate)
  (let ((name (list 'dropout rate)))
    (if (not (and (real? rate) (<= 0 rate) (< rate 1)))
        (layer-error name "the rate must be from 0 to below 1, got" rate))
    (make-layer name
                (lambda (rng) '())
                '()
                (lambda (parameters state x rng) (values (thinned rate x rng) state))
                (lambda (parameters state x) x))))

(define (thinned rate x rng)
  (let ((keep (- 1.0 rate)))
    (where (< (random-uniform rng (shape x)) keep)
           (/ x keep)
           0.0)))))
