;;; Examples in random order, in batches, and in parts for training, validation and test.
;;;
;;;   (define-values (training validation test) (split-examples rng inputs targets #:validation 0.1 #:test 0.2))
;;;   (shuffled-batches rng (car training) (cadr training) 32)  →  a list of batches
;;;
;;; Examples are a list of inputs and targets: two tensors (or lists of numbers) with an example at each index of the
;;; first axis. The same generator state gives the same order.
(define-library (nn batches)
  (import (schemenn) (nn targets))
  (export
    make-examples listed-examples example-count take-examples example-range epoch-order shuffled-batches split-examples)
  (begin

;;; (make-examples inputs targets): the list of both as tensors; an error if there are not as many of one as of the
;;; other.
;;; Source: schemenn's own
(define (make-examples inputs targets)
  (let* ((examples (list (example-tensor inputs) (example-tensor targets)))
         (counts (map (lambda (t) (car (shape t))) examples)))
    (if (not (= (car counts) (cadr counts)))
        (error (format "there are ~a inputs, but ~a targets" (car counts) (cadr counts))))
    (if (= (car counts) 0)
        (error "there are no examples"))
    examples))

(define (example-tensor x)
  (let ((t (as-tensor x)))
    (if (not (and (tensor? t) (> (rank t) 0)))
        (error "expected examples: a tensor, or a list of numbers, got" x))
    t))

;;; (listed-examples who what x): the examples x, a list of inputs and targets; else an error in the name of `who`.
;;; Source: schemenn's own
(define (listed-examples who what x)
  (if (not (and (list? x) (= (length x) 2)))
      (error (format "~a: ~a must be a list of inputs and targets, got" who what) x))
  (make-examples (car x) (cadr x)))

;;; How many examples there are.  Source: schemenn's own
(define (example-count examples)
  (car (shape (car examples))))

;;; The examples at these indices, a tensor or a list.  Source: schemenn's own
(define (take-examples examples indices)
  (map (lambda (t) (tensor-take t indices)) examples))

;;; The examples from start to before end, or to the last one.  Source: schemenn's own
(define (example-range examples start end)
  (let ((range (list start (min end (example-count examples)))))
    (map (lambda (t) (tensor-slice t range)) examples)))

;;; The tensor of the indices 0 … n−1 in random order.
;;; Source: Goodfellow, Bengio and Courville, Deep Learning, 2016, 8.1.3
(define (epoch-order rng n)
  (shuffle rng (arange n)))

;;; (shuffled-batches rng inputs targets size): a list of examples, each of that size, the last one of what is left.
;;; Source: Goodfellow, Bengio and Courville, Deep Learning, 2016, 8.1.3
(define (shuffled-batches rng inputs targets size)
  (check-size 'shuffled-batches size)
  (let* ((examples (make-examples inputs targets))
         (n (example-count examples))
         (shuffled (take-examples examples (epoch-order rng n))))
    (map (lambda (start) (example-range shuffled start (+ start size)))
         (iota (quotient (+ n size -1) size) 0 size))))

;;; (split-examples rng inputs targets [#:validation part #:test part #:stratified? true]): three values, examples for
;;; training, validation and test, in random order. A part is a fraction, of which the next larger number of examples is
;;; taken, or a number of examples. Stratified parts have each class as often as the whole has, up to one example;
;;; targets are classes or one-hot rows then.  Source: Hastie, Tibshirani and Friedman, The Elements of Statistical
;;; Learning, 2009, 7.2
(define* (split-examples rng inputs targets #:key (validation 0) (test 0) (stratified? #f))
  (let* ((examples (make-examples inputs targets))
         (n (example-count examples))
         (test-count (part-count "test" test n))
         (validation-count (part-count "validation" validation n))
         (order (tensor->indices (epoch-order rng n)))
         (order (if stratified? (sorted-by-class order (cadr examples)) order)))
    (if (>= (+ test-count validation-count) n)
        (error (format "split-examples: ~a examples for validation and ~a for test leave none of ~a for training"
                       validation-count test-count n)))
    (let*-values (((test others) (picked order test-count))
                  ((validation training) (picked others validation-count)))
      (apply values
             (map (lambda (indices) (take-examples examples (shuffled rng indices stratified?)))
                  (list training validation test))))))

(define (part-count name part n)
  (cond ((and (exact-integer? part) (>= part 0)) part)
        ((and (real? part) (< 0 part 1)) (exact (ceiling (- (* part n) 1e-9))))
        (else
         (error (format "split-examples: the ~a part must be a fraction or a number of examples, got ~s" name part)))))

(define (tensor->indices t)
  (map exact (tensor->list t)))

(define (shuffled rng indices stratified?)
  (if stratified? (shuffle rng indices) indices))

;;; Random order within each class, the classes one after another.
(define (sorted-by-class order targets)
  (let* ((classes (tensor->list (if (> (rank targets) 1) (argmax targets -1) targets)))
         (of (list->vector classes)))
    (sort order (lambda (a b) (< (vector-ref of a) (vector-ref of b))))))

;;; Two values: so many of the indices, at even distances, and the others.
(define (picked indices count)
  (let ((n (length indices)))
    (let loop ((place 0) (rest indices) (taken '()) (others '()))
      (cond ((null? rest) (values (reverse taken) (reverse others)))
            ((< (quotient (* place count) n) (quotient (* (+ place 1) count) n))
             (loop (+ place 1) (cdr rest) (cons (car rest) taken) others))
            (else (loop (+ place 1) (cdr rest) taken (cons (car rest) others)))))))

(define (check-size who size)
  (if (not (and (exact-integer? size) (> size 0)))
      (error (format "~a: expected a positive number of examples in a batch, got ~s" who size))))))
