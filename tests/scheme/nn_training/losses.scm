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
(cross-entropy y '(0 2))                               ; error: one-hot: index 2
(cross-entropy 3 0)                                    ; error: cross-entropy: expected a row of outputs for each example, got 3
(mean-squared-error y #f64(1.0 2.0))                   ; error: mean-squared-error: the outputs are of shape 2×2, but the targets of shape 2
(check-gradient (lambda (z) (kl-divergence z #2f64((0.2 0.8)))) #2f64((0.3 -1.0)))   ; => #t
(check-gradient (lambda (z t) (kl-divergence z t)) #2f64((0.3 -1.0)) #2f64((0.2 0.8)))   ; => #t
(check-gradient (lambda (z) (multiclass-hinge z '(1))) #2f64((0.3 -1.0)))            ; => #t
