;;; Targets: what losses and metrics compare the outputs of a network with, and what their errors say.
;;;
;;; Targets are a tensor, a number, or lists or vectors of numbers: values of the shape of the outputs, or classes, the
;;; whole numbers 0 … k−1, one for each row of k outputs.
(define-library (nn targets)
  (import (schemenn) (nn shapes))
  (export as-tensor sizes-of mismatch check-targets check-classes)
  (begin

;;; (as-tensor x): the tensor of lists or vectors of numbers; anything else is answered as it is.
;;; Source: schemenn's own
(define (as-tensor x)
  (cond ((pair? x) (list->tensor x))
        ((vector? x) (vector->tensor x))
        (else x)))

;;; The shape of a tensor, () for a number.  Source: docs/tensors.md
(define (sizes-of x)
  (if (number? x) '() (shape x)))

;;; (mismatch who outputs targets): the error of a loss or a metric whose targets have another shape than they must.
;;; Source: schemenn's own
(define (mismatch who outputs targets)
  (error (format "~a: the outputs are ~a, but the targets ~a~a"
                 who (size-words outputs) (size-words targets) (remedy (sizes-of outputs) (sizes-of targets)))))

(define (size-words x)
  (if (number? x)
      "one number"
      (string-append "of shape " (shape-text x))))

;;; What gives targets that lack the last axis of the outputs that axis.
(define (remedy outputs targets)
  (cond ((or (null? targets) (null? outputs) (not (equal? targets (drop-right outputs 1)))) "")
        ((= (last outputs) 1) (format ": (expand-dims targets ~a) has the shape of the outputs" (length targets)))
        (else (format ": (one-hot targets ~a) makes rows of classes" (last outputs)))))

;;; (check-targets who good kind targets): an error unless good, a mask or a boolean, is true; kind says what the
;;; targets must be.  Source: schemenn's own
(define (check-targets who good kind targets)
  (if (not (if (mask? good) (mask-all good) good))
      (error (format "~a: the targets must be ~a, got" who kind) targets)))

;;; (check-classes who targets k): an error unless the targets are classes, whole numbers from 0 to below k.
;;; Source: schemenn's own
(define (check-classes who targets k)
  (if (not (classes? targets k))
      (error (format "~a: the targets must be classes from 0 to ~a, got" who (- k 1)) targets)))

(define (classes? t k)
  (if (number? t)
      (and (integer? t) (<= 0 t (- k 1)))
      (mask-all (mask-and (= t (floor t)) (>= t 0) (< t k)))))))
