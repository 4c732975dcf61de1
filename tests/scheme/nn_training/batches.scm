;; Examples stay together, and none is lost.
(import (schemenn) (nn))
(define inputs (build-tensor '(10 2) (lambda (i j) (+ (* 10 i) j))))
(define batches (shuffled-batches (make-rng 1) inputs (iota 10) 4))
(map (lambda (batch) (map shape batch)) batches)    ; => (((4 2) (4)) ((4 2) (4)) ((2 2) (2)))
(define (numbers batches) (append-map (lambda (batch) (map exact (tensor->list (cadr batch)))) batches))
(equal? (iota 10) (numbers batches))                ; => #f
(equal? (iota 10) (sort (numbers batches) <))       ; => #t
(every (lambda (batch) (equal? (tensor-slice (car batch) #f 0) (* 10 (cadr batch)))) batches)   ; => #t
(equal? batches (shuffled-batches (make-rng 1) inputs (iota 10) 4))   ; => #t
(shuffled-batches (make-rng 1) inputs (iota 9) 4)   ; error: there are 10 inputs, but 9 targets
(shuffled-batches (make-rng 1) '() '() 4)           ; error: expected examples: a tensor, or a list of numbers, got ()
(shuffled-batches (make-rng 1) inputs (iota 10) 0)  ; error: shuffled-batches: expected a positive number of examples in a batch, got 0

;; a fraction is rounded up, as in scikit-learn: 20 % of 1797 are 360
(define (counts . options)
  (call-with-values (lambda () (apply split-examples (make-rng 1) options))
                    (lambda parts (map (lambda (part) (tensor-length (cadr part))) parts))))
(counts (arange 1797) (arange 1797) '#:test 0.2)                      ; => (1437 0 360)
(counts (arange 100) (arange 100) '#:test 0.07 '#:validation 1/10)    ; => (83 10 7)
(counts inputs (iota 10) '#:test 2 '#:validation 3)                   ; => (5 3 2)
(counts inputs (iota 10))                                             ; => (10 0 0)
(counts inputs (iota 10) '#:test 1/2 '#:validation 1/2)               ; error: split-examples: 5 examples for validation and 5 for test leave none of 10
(counts inputs (iota 10) '#:test 1.5)                                 ; error: split-examples: the test part must be a fraction or a number of examples, got 1.5

;; of 60, 30 and 10 examples of three classes a fifth is 12, 6 and 2
(define classes (append (make-list 60 0) (make-list 30 1) (make-list 10 2)))
(define-values (training validation test)
  (split-examples (make-rng 1) (arange 100) classes #:test 0.2 #:validation 0.2 #:stratified? #t))
(define (class-counts part) (map (lambda (class) (sum (= (cadr part) class))) '(0 1 2)))
(map class-counts (list training validation test))                    ; => ((36 18 6) (12 6 2) (12 6 2))
(equal? (iota 100) (sort (append-map (lambda (part) (map exact (tensor->list (car part)))) (list training validation test)) <))   ; => #t
(define-values (a b c) (split-examples (make-rng 1) (arange 100) (one-hot classes 3) #:test 0.2 #:validation 0.2 #:stratified? #t))
(equal? (car c) (car test))                                           ; => #t
