;;; dA/dB is a plain number or tensor; to differentiate it again is an error.

(define-trainable W 3.0)
(define-trainable T #f64(1.0 2.0))
(define L (* W W (sum T)))
(define g dL/dW)
(define m (* 0.9 dL/dW))
(define (velocity v) (+ (* 0.5 v) g))

g                                          ; => 18.0
(velocity 2.0)                             ; => 19.0
(tensor-ref dL/dT 0)                       ; => 9.0
dg/dW                                      ; error: dg/dW: g is a derivative already: use ∇ to differentiate it again
dm/dW                                      ; error: use ∇
(let ((s (square dL/dW))) ds/dW)           ; error: use ∇
((∇ (∇ (lambda (w) (* w w w)))) 2.0)       ; => 12.0
