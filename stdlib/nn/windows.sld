;;; Windows on batches of sequences (n×length×channels) and images (n×height×width×channels): what convolution and
;;; pooling have in common.
(define-library (nn windows)
  (import (schemenn) (nn shapes))
  (export windows-of per-axis check-padding)
  (begin

;;; (windows-of name x sizes strides padding border): the windows of x with a border around it; an error in the name of
;;; the layer if not one fits.
;;; Shapes: (n, length, …, c) → (n, count, …, size, …, c)  Source: docs/tensors.md
(define (windows-of name x sizes strides padding border)
  (let* ((lengths (take (cdr (shape x)) (length sizes)))
         (ends (ends-of padding lengths sizes strides)))
    (if (any (lambda (length ends size) (< (+ length (car ends) (cadr ends)) size)) lengths ends sizes)
        (layer-error name
                     (string-append "its window of " (size-text sizes) " does not fit into a batch of shape")
                     (shape-text x)))
    (tensor-windows (if (every (lambda (ends) (equal? ends '(0 0))) ends)
                        x
                        (tensor-pad x (cons 0 ends) border))
                    sizes strides 1)))

;;; For each axis the list of how many elements are put before and after it. 'same is what makes ⌈length / stride⌋
;;; windows; of an odd number the greater half comes after.  Source: TensorFlow
(define (ends-of padding lengths sizes strides)
  (map (lambda (length size stride k)
         (if (eq? padding 'same)
             (let ((all (max 0 (+ (* (quotient (- length 1) stride) stride) (- size length)))))
               (list (quotient all 2) (- all (quotient all 2))))
             (let ((each (if (pair? padding) (list-ref padding k) padding)))
               (list each each))))
       lengths sizes strides (iota (length sizes))))

;;; (per-axis name axes what n): the list of a positive number for each axis, of one number or such a list.
;;; Source: schemenn's own
(define (per-axis name axes what n)
  (cond ((not (list? n)) (make-list axes (check-size name what n)))
        ((= (length n) axes) (map (lambda (each) (check-size name what each)) n))
        (else (layer-error name (string-append what " must be one number or a list of " (number->string axes) ", got")
                           n))))

;;; An error in the name of a layer unless the padding is 'same, or a number of elements, or a list of one for each
;;; axis.
;;; Source: schemenn's own
(define (check-padding name axes padding)
  (let ((width? (lambda (n) (and (exact-integer? n) (>= n 0)))))
    (if (not (or (eq? padding 'same)
                 (width? padding)
                 (and (list? padding) (= (length padding) axes) (every width? padding))))
        (layer-error name "the padding must be a number of elements, a list of one for each axis, or same, got"
                     padding))))))
