;;; Losses: how far outputs are from targets, as one number. Each is the mean over a batch, whose examples stand on the
;;; first axis; outputs and targets that are plain numbers are a batch of one example.
;;;
;;;   (cross-entropy #2f64((2.0 0.0) (0.0 2.0)) #f64(0.0 1.0))  →  0.126928…
;;;
;;; y are the outputs, t the targets, n is the number of examples. Logits are outputs to which no softmax or sigmoid was
;;; applied: with log Σ eᶻ in place of the logarithm of a softmax nothing overflows, and no logarithm of 0 is taken.
(define-library (nn losses)
  (import (schemenn) (nn targets))
  (export
    squared-error mean-squared-error mean-absolute-error huber
    binary-cross-entropy cross-entropy kl-divergence
    hinge multiclass-hinge)
  (begin

;;; 1/n Σᵢ ‖yᵢ − tᵢ‖²: squares are summed over the outputs of an example.
;;; Shapes: (n, …), (n, …) → number.  Source: Bishop, Pattern Recognition and Machine Learning, 2006, 5.11, without its
;;; ½
(define (squared-error outputs targets)
  (let-values (((y t) (matching 'squared-error outputs targets)))
    (/ (sum-of-squares (- y t)) (example-count y))))

;;; The mean of (y − t)² over all outputs of all examples.
;;; Shapes: (n, …), (n, …) → number.  Source: Goodfellow, Bengio and Courville, Deep Learning, 2016, equation 5.4
(define (mean-squared-error outputs targets)
  (let-values (((y t) (matching 'mean-squared-error outputs targets)))
    (/ (sum-of-squares (- y t)) (output-count y))))

;;; The mean of |y − t| over all outputs of all examples; where y = t its derivative is 0.
;;; Shapes: (n, …), (n, …) → number.  Source: Hastie, Tibshirani and Friedman, The Elements of Statistical Learning,
;;; 10.6
(define (mean-absolute-error outputs targets)
  (let-values (((y t) (matching 'mean-absolute-error outputs targets)))
    (total-mean (abs (- y t)))))

;;; (huber outputs targets [delta]): the mean of ½ d² where d = y − t is at most δ = 1 in size, of δ (|d| − ½ δ)
;;; elsewhere.
;;; Shapes: (n, …), (n, …) → number.  Source: Huber, Robust estimation of a location parameter, 1964
(define* (huber outputs targets #:optional (delta 1.0))
  (if (not (and (real? delta) (> delta 0)))
      (error "huber: δ must be a positive number, got" delta))
  (let*-values (((y t) (matching 'huber outputs targets))
                ((distance) (abs (- y t)))
                ((near) (min distance delta)))
    (total-mean (* near (- distance (* 0.5 near))))))

;;; The mean of −t log σ(z) − (1 − t) log (1 − σ(z)), where z are logits and t probabilities, 0 and 1 among them. It is
;;; computed as t softplus(−z) + (1 − t) softplus(z), since −log σ(z) = log (1 + e⁻ᶻ). Its gradient in z is (σ(z) −
;;; t)/n.
;;; Shapes: (n, …), (n, …) → number.  Source: Goodfellow, Bengio and Courville, 2016, 6.2.2.2
(define (binary-cross-entropy logits targets)
  (let-values (((z t) (matching 'binary-cross-entropy logits targets)))
    (check-targets 'binary-cross-entropy (<= 0 t 1) "probabilities from 0 to 1" t)
    (total-mean (+ (* t (softplus (- z))) (* (- 1 t) (softplus z))))))

;;; The mean of −Σⱼ tⱼ log softmax(z)ⱼ over the examples. Targets are rows of probabilities, as one-hot rows are, or the
;;; classes themselves, 0 … k−1. Its gradient in z is (softmax(z) − t)/n.
;;; Shapes: (n, k), (n, k) or (n) → number; (…, k), (…, k) or (…) → number: each row is an example then.
;;; Source: Goodfellow, Bengio and Courville, 2016, 6.2.2.3
(define (cross-entropy logits targets)
  (let-values (((z t) (distributions 'cross-entropy logits targets)))
    (- (/ (sum (* t (log-softmax z))) (row-count z)))))

;;; The mean of Σⱼ tⱼ (log tⱼ − log softmax(z)ⱼ) over the examples: how far softmax(z) is from the distribution t. Where
;;; t is 0 it adds 0. Logarithms of probabilities are logits of theirs, too.
;;; Shapes: (…, k), (…, k) → number.  Source: Kullback and Leibler, On information and sufficiency, 1951
(define (kl-divergence logits targets)
  (let*-values (((z t) (distributions 'kl-divergence logits targets))
                ((logarithm) (log (where (> t 0) t 1.0))))
    (/ (sum (* t (- logarithm (log-softmax z)))) (row-count z))))

;;; The mean of max(0, 1 − t y), where targets t are 1 and −1.
;;; Shapes: (n, …), (n, …) → number.  Source: Cortes and Vapnik, Support-vector networks, 1995
(define (hinge outputs targets)
  (let-values (((y t) (matching 'hinge outputs targets)))
    (check-targets 'hinge (= (abs t) 1) "1 and -1" t)
    (total-mean (max (- 1 (* t y)) 0))))

;;; The mean of max(0, 1 + maxⱼ yⱼ − y_c) over the examples, where c is the class of the example and j any other.
;;; Shapes: (n, k), (n, k) or (n) → number.
;;; Source: Crammer and Singer, On the algorithmic implementation of multiclass kernel-based vector machines, 2001
(define (multiclass-hinge outputs targets)
  (let*-values (((y t) (distributions 'multiclass-hinge outputs targets))
                ((best) (maximum (+ y (- 1.0 t)) -1))
                ((own) (sum (* t y) -1)))
    (/ (sum (- best own)) (row-count y))))

;;; Two values: the outputs and the targets, as tensors or numbers of one shape; else an error.
(define (matching who outputs targets)
  (let ((y (as-tensor outputs)) (t (as-tensor targets)))
    (if (not (equal? (sizes-of y) (sizes-of t)))
        (mismatch who y t))
    (values y t)))

;;; Two values: the outputs as a tensor, and the targets as rows of probabilities; classes become one-hot rows.
(define (distributions who outputs targets)
  (let* ((y (as-tensor outputs))
         (t (as-tensor targets))
         (sizes (sizes-of y)))
    (cond ((null? sizes) (error (format "~a: expected a row of outputs for each example, got ~s" who y)))
          ((= (last sizes) 1)
           (error (format "~a: one output for each example tells no classes apart (see binary-cross-entropy), got" who)
                  y))
          ((equal? sizes (sizes-of t)) (check-rows who t) (values y t))
          ((equal? (drop-right sizes 1) (sizes-of t)) (values y (one-hot (as-index t) (last sizes))))
          (else (mismatch who y t)))))

;;; An error unless each row is a distribution: no number is negative, and their sum is 1; 0.01 is left for rounding
;;; and for check-gradient.
(define (check-rows who t)
  (check-targets who (<= 0 t 1) "probabilities from 0 to 1" t)
  (check-targets who (< (abs (- (sum t -1) 1)) 0.01) "rows of probabilities whose sum is 1" t))

(define (as-index class)
  (if (and (number? class) (inexact? class)) (exact class) class))

(define (sum-of-squares d)
  (if (number? d) (* d d) (sum (* d d))))

(define (total-mean x)
  (if (number? x) x (mean x)))

(define (example-count x)
  (if (number? x) 1 (car (shape x))))

(define (output-count x)
  (if (number? x) 1 (tensor-size x)))

;;; How many rows there are along all axes but the last.
(define (row-count x)
  (apply * (drop-right (shape x) 1)))))
