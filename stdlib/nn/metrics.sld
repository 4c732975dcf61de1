;;; Metrics: how good outputs are, in words a person would use. They are not differentiated.
;;;
;;;   (accuracy #2f64((2.0 1.0) (0.0 3.0)) '(0 0))  →  0.5
;;;
;;; Outputs of a classifier are rows of k scores, logits or probabilities; the class that is chosen is that of the
;;; highest score, the first of equal ones. Targets are classes 0 … k−1, or one-hot rows.
(define-library (nn metrics)
  (import (schemenn))
  (export
    predicted-classes accuracy top-accuracy binary-accuracy
    confusion-matrix precisions recalls f1-scores r-squared)
  (begin

;;; The class of the highest score of each row.
;;; Shapes: (…, k) → (…)
(define (predicted-classes outputs)
  (if (not (and (tensor? outputs) (>= (rank outputs) 2) (>= (last (shape outputs)) 2)))
      (error "expected a row of scores, two or more, for each example (binary-accuracy takes single scores), got"
             outputs))
  (argmax outputs -1))

;;; The part of the examples whose class is the one chosen.
;;; Shapes: (…, k), (…) or (…, k) → number.  Source: Bishop, Pattern Recognition and Machine Learning, 2006, 1.5.1
(define (accuracy outputs targets)
  (let ((chosen (predicted-classes outputs)))
    (mean (= chosen (classes 'accuracy outputs targets)))))

;;; (top-accuracy k): the metric that counts an example if fewer than k scores are higher than that of its class.
;;; Source: Russakovsky et al., ImageNet Large Scale Visual Recognition Challenge, 2015, 4.1
(define (top-accuracy k)
  (lambda (outputs targets)
    (let* ((own (one-hot (classes 'top-accuracy outputs targets) (last (shape outputs))))
           (score (sum (* outputs own) -1 'keep)))
      (mean (< (sum (where (> outputs (tensor-repeat score (last (shape outputs)) -1)) 1.0 0.0) -1) k)))))

;;; (binary-accuracy outputs targets [threshold]): the part of the examples for which the score is above the threshold
;;; exactly where the target is above 0, so that targets may be 0 and 1, or −1 and 1. The threshold is 0, which is right
;;; for logits; for probabilities it is 0.5.
;;; Shapes: (n, …), (n, …) → number.  Source: schemenn's own
(define* (binary-accuracy outputs targets #:optional (threshold 0))
  (let ((t (as-tensor targets)))
    (if (not (equal? (shape outputs) (shape t)))
        (mismatch 'binary-accuracy outputs t))
    (mean (mask-not (mask-xor (> outputs threshold) (> t 0))))))

;;; The k × k table of counts, a list of rows: how often an example of the class of the row was taken for that of the
;;; column.
;;; Shapes: (n, k), (n) or (n, k) → k lists of k exact integers.  Source: Hastie, Tibshirani and Friedman, 2009, 9.2.5
(define (confusion-matrix outputs targets)
  (let* ((k (last (shape outputs)))
         (rows (one-hot (ravel (classes 'confusion-matrix outputs targets)) k))
         (columns (one-hot (ravel (predicted-classes outputs)) k)))
    (map (lambda (row) (map exact row))
         (tensor->list (mat-mul (transpose rows) columns)))))

;;; Of what was taken for each class, the part that is of it; 0 where nothing was. A list of exact numbers.
;;; Source: van Rijsbergen, Information Retrieval, 1979, chapter 7
(define (precisions matrix)
  (map part (diagonal matrix) (sum matrix 0)))

;;; Of what is of each class, the part that was taken for it; 0 where nothing is. A list of exact numbers.
;;; Source: van Rijsbergen, 1979, chapter 7
(define (recalls matrix)
  (map part (diagonal matrix) (sum matrix 1)))

;;; For each class 2 p r/(p + r), of precision p and recall r; 0 where both are 0. A list of exact numbers.
;;; Source: van Rijsbergen, 1979, chapter 7
(define (f1-scores matrix)
  (map (lambda (p r) (part (* 2 p r) (+ p r))) (precisions matrix) (recalls matrix)))

(define (part a b)
  (if (= b 0) 0 (/ a b)))

;;; 1 − Σ (t − y)²/Σ (t − t̄)²: the part of the variance of the targets that the outputs explain. Targets that are all
;;; equal have none, which is an error.
;;; Shapes: (n, …), (n, …) → number.  Source: Draper and Smith, Applied Regression Analysis, 1998, 1.3
(define (r-squared outputs targets)
  (let* ((t (as-tensor targets))
         (spread (sum (square (- t (mean t))))))
    (cond ((not (equal? (shape outputs) (shape t))) (mismatch 'r-squared outputs t))
          ((= spread 0) (error "r-squared: the targets are all equal"))
          (else (- 1.0 (/ (sum (square (- t outputs))) spread))))))

;;; Targets as classes, in the shape of the outputs without the scores.
(define (classes who outputs targets)
  (let ((t (as-tensor targets)))
    (cond ((equal? (shape t) (drop-right (shape outputs) 1)) t)
          ((equal? (shape t) (shape outputs)) (argmax t -1))
          (else (mismatch who outputs t)))))

(define (as-tensor targets)
  (if (pair? targets) (list->tensor targets) targets))

(define (mismatch who outputs targets)
  (error (format "~a: the outputs are of shape ~a, but the targets of shape ~a"
                 who (size-text outputs) (size-text targets))))

(define (size-text t)
  (string-join (map number->string (shape t)) "×"))))
