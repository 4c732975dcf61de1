;; Losses of batches and of single numbers, worked out by hand.
(import (schemenn) (nn))
(define y #2f64((1.0 2.0) (3.0 4.0)))
(squared-error y #2f64((0.0 0.0) (1.0 4.0)))           ; => 4.5
(mean-squared-error y #2f64((0.0 0.0) (1.0 4.0)))      ; => 2.25
(mean-absolute-error y #2f64((0.0 0.0) (1.0 4.0)))     ; => 1.25
(squared-error 3 1)                                    ; => 4
(huber 3 1)                                            ; => 1.5
(huber 3 1 4)                                          ; => 2.0
(huber #f64(0.5 -3.0) #f64(0.0 0.0))                   ; => 1.3125
(hinge #f64(0.5 -2.0 1.0) '(1 -1 -1))                  ; => 0.83333333333
(hinge #f64(0.5) '(0))                                 ; error: hinge: the targets must be 1 and -1
;; the logits 0 and 0 are the probabilities 1/2 and 1/2
(cross-entropy #2f64((0.0 0.0)) '(1))                  ; => 0.69314718056
(cross-entropy #f64(0.0 0.0) 1)                        ; => 0.69314718056
(cross-entropy #2f64((0.0 0.0)) #2f64((0.5 0.5)))      ; => 0.69314718056
(binary-cross-entropy 0 1)                             ; => 0.69314718056
(kl-divergence #2f64((0.0 0.0)) #2f64((1.0 0.0)))      ; => 0.69314718056
(kl-divergence (log #2f64((0.2 0.8))) #2f64((0.2 0.8))) ; => 0.0
;; classes of the steps of sequences, and one-hot rows of them
(define z (reshape (arange 12) 2 2 3))
(= (cross-entropy z '((0 1) (2 1))) (cross-entropy z (one-hot (list->tensor '((0 1) (2 1))) 3)))   ; => #t
(cross-entropy z '(0 1))                               ; error: cross-entropy: the outputs are of shape 2×2×3, but the targets of shape 2
(cross-entropy y '(0 2))                               ; error: index 2 in the 1st argument is out of range: 2 classes are numbered from 0 to 1
(cross-entropy y '(0 0.5))                             ; error: one-hot: expected a tensor of integers
(cross-entropy y '((1 1) (1 0)))                       ; error: cross-entropy: the targets must be rows of probabilities whose sum is 1
(cross-entropy y '((2 -1) (1 0)))                      ; error: cross-entropy: the targets must be probabilities from 0 to 1
(cross-entropy #2f64((0.5) (2.0)) '(0 0))              ; error: cross-entropy: one output for each example tells no classes apart
(binary-cross-entropy #f64(1.0 2.0) '(1 -1))           ; error: binary-cross-entropy: the targets must be probabilities from 0 to 1
(binary-cross-entropy 0 2)                             ; error: binary-cross-entropy: the targets must be probabilities
(huber 3 1 -1)                                         ; error: huber: δ must be a positive number, got -1
;; the error says what gives targets the axis that they lack
(mean-squared-error #2f64((1.0) (2.0)) '(1 2))         ; error: but the targets of shape 2: (expand-dims targets 1) has the shape of the outputs
(mean-squared-error #2f64((1.0) (2.0)) (expand-dims #f64(1 3) 1))   ; => 0.5
(mean-squared-error y '(1 0))                          ; error: but the targets of shape 2: (one-hot targets 2) makes rows of classes
;; outputs and targets may be lists and vectors
(mean-squared-error '(1 2) '#(1 4))                    ; => 2.0
(cross-entropy '((0 0) (0 0)) '#(1 0))                 ; => 0.69314718056
;; of each row in a map, as of the whole
(map (lambda (z t) (cross-entropy z t)) #2f64((0 0) (0 0)) #2f64((1 0) (0 1)))   ; => #f64(0.69314718056 0.69314718056)
(map (lambda (z) (binary-cross-entropy z 1)) #f64(0 0))   ; => #f64(0.69314718056 0.69314718056)
(cross-entropy 3 0)                                    ; error: cross-entropy: expected a row of outputs for each example, got 3
(mean-squared-error y #f64(1.0 2.0))                   ; error: mean-squared-error: the outputs are of shape 2×2, but the targets of shape 2
(check-gradient (lambda (z) (kl-divergence z #2f64((0.2 0.8)))) #2f64((0.3 -1.0)))   ; => #t
(check-gradient (lambda (z t) (kl-divergence z t)) #2f64((0.3 -1.0)) #2f64((0.2 0.8)))   ; => #t
(check-gradient (lambda (z) (multiclass-hinge z '(1))) #2f64((0.3 -1.0)))            ; => #t
