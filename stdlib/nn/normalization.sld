;;; Normalization: elements brought to mean 0 and variance 1, then scaled by γ and moved by β, which are learned.
;;;
;;;   y = γ (x − μ) / √(σ² + ε) + β        μ, σ²: of each row (layer-norm), of each column over the batch (batch-norm)
(define-library (nn normalization)
  (import (schemenn) (nn shapes) (nn layer))
  (export layer-norm batch-norm)
  (begin

;;; (layer-norm size [#:epsilon 1e-5]): each row by its own mean and variance. Parameters (γ β), which begin at ones and
;;; zeros.
;;; Shapes: (n, …, size) → (n, …, size); γ, β (size,)
;;; Source: Ba, Kiros and Hinton, Layer normalization, 2016, equation 4
(define* (layer-norm size #:key (epsilon 1e-5))
  (let ((name (list 'layer-norm size)))
    (check-size name "the size of a row" size)
    (check-epsilon name epsilon)
    (stateless-layer name
                     (lambda (rng) (list (ones size) (zeros size)))
                     (lambda (parameters x)
                       (check-parameters name parameters (list (list size) (list size)))
                       (check-batch name x 'n '... size)
                       (let ((normal (on-rows (lambda (rows) (map (lambda (row) (standardized row epsilon)) rows)) x)))
                         (+ (* normal (car parameters)) (cadr parameters)))))))

(define (standardized row epsilon)
  (/ (- row (mean row)) (sqrt (+ (variance row) epsilon))))

;;; ε is added to a variance, which may be 0.
(define (check-epsilon name epsilon)
  (if (not (and (real? epsilon) (>= epsilon 0)))
      (layer-error name "ε must be a number that is not negative, got" epsilon)))

;;; (batch-norm size [#:momentum 0.1] [#:epsilon 1e-5]): each column, in images each channel, over all rows of the
;;; batch.
;;; Parameters (γ β). In training μ and σ² are those of the batch. The state (m v) follows them, m ← (1 − momentum) m +
;;; momentum μ, and v likewise the unbiased variance; in evaluation m and v take their place.
;;; Shapes: (n, …, size) → (n, …, size); γ, β, m, v (size,)
;;; Source: Ioffe and Szegedy, Batch normalization, 2015, algorithms 1 and 2; momentum as PyTorch has it
(define* (batch-norm size #:key (momentum 0.1) (epsilon 1e-5))
  (let* ((name (list 'batch-norm size))
         (check (lambda (parameters state x)
                  (check-parameters name parameters (list (list size) (list size)))
                  (check-parameters name state (list (list size) (list size)) "a state")
                  (check-batch name x 'n '... size)))
         (normalize (lambda (parameters x m v)
                      (+ (* (- x m) (/ (car parameters) (sqrt (+ v epsilon)))) (cadr parameters)))))
    (check-size name "the number of columns" size)
    (check-epsilon name epsilon)
    (if (not (and (real? momentum) (<= 0 momentum 1)))
        (layer-error name "the momentum must be a number from 0 to 1, got" momentum))
    (make-layer name
                (lambda (rng) (list (ones size) (zeros size)))
                (list (zeros size) (ones size))
                (lambda (parameters state x rng)
                  (check parameters state x)
                  (let* ((rows (reshape x (quotient (tensor-size x) size) size))
                         (m (mean (checked-rows name rows) 0))
                         (v (variance rows 0)))
                    (values (normalize parameters x m v)
                            (followed state momentum (stop-gradient m) (stop-gradient v) (tensor-length rows)))))
                (lambda (parameters state x)
                  (check parameters state x)
                  (normalize parameters x (car state) (cadr state))))))

;;; The next state, of the mean and the biased variance of a batch of so many rows.
(define (followed state momentum m v count)
  (let ((toward (lambda (old new) (+ (* (- 1.0 momentum) old) (* momentum new)))))
    (list (toward (car state) m)
          (toward (cadr state) (* (/ count (- count 1.0)) v)))))

(define (checked-rows name rows)
  (if (< (tensor-length rows) 2)
      (layer-error name "training takes at least 2 rows, for one has no variance, got" (tensor-length rows)))
  rows)))
