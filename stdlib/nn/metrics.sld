;;; Metrics: how good outputs are, in words a person would use. They are not differentiated.
;;;
;;;   (accuracy #2f64((2.0 1.0) (0.0 3.0)) '(0 0))  →  0.5
;;;
;;; Outputs of a classifier are rows of k scores, logits or probabilities; the class that is chosen is that of the
;;; highest score, the first of equal ones. Targets are classes 0 … k−1, or one-hot rows.
(define-library (nn metrics)
  (import (schemenn) (nn targets))
  (export
    predicted-classes accuracy top-accuracy binary-accuracy
    confusion-matrix precisions recalls f1-scores r-squared)
  (begin

;;; The class of the highest score of each row.
;;; Shapes: (…, k) → (…)  Source: Bishop, Pattern Recognition and Machine Learning, 2006, 1.5.1
(define (predicted-classes outputs)
  (argmax (scores outputs) -1))

;;; The outputs as a tensor of rows of scores; else an error.
(define (scores outputs)
  (let ((y (as-tensor outputs)))
    (if (not (and (tensor? y) (>= (rank y) 2) (>= (last (shape y)) 2)))
        (error "expected a row of scores, two or more, for each example (binary-accuracy takes single scores), got" y))
    y))

;;; The part of the examples whose class is the one chosen.
;;; Shapes: (…, k), (…) or (…, k) → number.  Source: Bishop, Pattern Recognition and Machine Learning, 2006, 1.5.1
(define (accuracy outputs targets)
  (let ((y (scores outputs)))
    (mean (= (argmax y -1) (classes 'accuracy y targets)))))

;;; (top-accuracy k): the metric that counts an example if fewer than k scores are higher than that of its class.
;;; Source: Russakovsky et al., ImageNet Large Scale Visual Recognition Challenge, 2015, 4.1
(define (top-accuracy k)
  (if (not (and (exact-integer? k) (> k 0)))
      (error "top-accuracy: expected a positive number of classes, got" k))
  (lambda (outputs targets)
    (let* ((y (scores outputs))
           (count (last (shape y)))
           (score (sum (* y (one-hot (classes 'top-accuracy y targets) count)) -1 'keep)))
      (mean (< (sum (where (> y (tensor-repeat score count -1)) 1.0 0.0) -1) k)))))

;;; (binary-accuracy outputs targets [threshold]): the part of the examples for which the score is above the threshold
;;; exactly where the target is above 0, so that targets may be 0 and 1, or −1 and 1. The threshold is 0, which is right
;;; for logits; for probabilities it is 0.5.
;;; Shapes: (n, …), (n, …) → number.  Source: schemenn's own
(define* (binary-accuracy outputs targets #:optional (threshold 0))
  (let ((y (as-tensor outputs)) (t (as-tensor targets)))
    (if (not (equal? (shape y) (shape t)))
        (mismatch 'binary-accuracy y t))
    (mean (mask-not (mask-xor (> y threshold) (> t 0))))))

;;; The k × k table of counts, a list of rows: how often an example of the class of the row was taken for that of the
;;; column.
;;; Shapes: (n, k), (n) or (n, k) → k lists of k exact integers.  Source: Hastie, Tibshirani and Friedman, 2009, 9.2.5
(define (confusion-matrix outputs targets)
  (let* ((y (scores outputs))
         (k (last (shape y)))
         (rows (one-hot (ravel (classes 'confusion-matrix y targets)) k))
         (columns (one-hot (ravel (argmax y -1)) k)))
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
  (let* ((y (as-tensor outputs))
         (t (as-tensor targets)))
    (cond ((not (equal? (shape y) (shape t))) (mismatch 'r-squared y t))
          ((= (minimum t) (maximum t)) (error "r-squared: the targets are all equal"))
          (else (- 1.0 (/ (sum (square (- t y))) (sum (square (- t (mean t))))))))))

;;; Targets as classes, in the shape of the outputs without the scores.
(define (classes who outputs targets)
  (let ((t (as-tensor targets)))
    (cond ((equal? (shape t) (drop-right (shape outputs) 1))
           (check-classes who t (last (shape outputs)))
           t)
          ((equal? (shape t) (shape outputs)) (argmax t -1))
          (else (mismatch who outputs t)))))))
