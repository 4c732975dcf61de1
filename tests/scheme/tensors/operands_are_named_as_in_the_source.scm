(define v (tensor 1. 2.))
(define w (tensor 1. 2. 3.))
(define W (tensor '(1. 2.) '(3. 4.)))
(+ v w) ; error: +: v has length 2 but w has length 3
(max v w) ; error: max: v has length 2 but w has length 3
(= v w) ; error: =: v has length 2 but w has length 3
(if (<= v w) 1 2) ; error: <=: v has length 2 but w has length 3
(+ v 1 w) ; error: +: the left operand has length 2 but the right operand has length 3
(mat-vec W w) ; error: mat-vec: W is 2×2 but w has length 3
(let ((k (* 2 v))) (list 1 (- k w))) ; error: -: k has length 2 but w has length 3
(define (f a) (mat-vec W a))
(f w) ; error: mat-vec: W is 2×2 but a has length 3
