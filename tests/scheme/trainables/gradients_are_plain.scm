;;; dA/dB is a plain number or tensor; to differentiate it again is an error, wherever it has been meanwhile.

(define-trainable W 3.0)
(define-trainable V 2.0)
(define-trainable T #f64(1.0 2.0))
(define L (* W W (sum T)))
(define g dL/dW)
(define m (* 0.9 dL/dW))
(define (velocity v) (+ (* 0.5 v) g))

g                                          ; => 18.0
(velocity 2.0)                             ; => 19.0
(tensor-ref dL/dT 0)                       ; => 9.0
(list (fl+ g 1.0) (quotient (exact g) 4) (list-ref '(a b c) (exact (/ g 9))))      ; => (19.0 4 c)
(map (lambda (x) (* x 2)) dL/dT)           ; => #f64(18.0 18.0)
((∇ (lambda (x) (* x x))) g)               ; => 36.0

dg/dW                                      ; error: dg/dW: g is a derivative already: use ∇ to differentiate it again
dm/dW                                      ; error: use ∇
(let ((s (square dL/dW))) ds/dW)           ; error: use ∇
((∇ (∇ (lambda (w) (* w w w)))) 2.0)       ; => 12.0

;; Through procedures, lists, loops and tables.
(define (double x) (* 2 x))
(define d (double dL/dW))
dd/dW                                      ; error: dd/dW: d is a derivative already: use ∇
(define (slope) dL/dW)
(define s (slope))
ds/dW                                      ; error: use ∇
(define (ask a) da/dW)
(ask dL/dW)                                ; error: use ∇
(define n (apply + (map square (list dL/dW 1))))
dn/dW                                      ; error: use ∇
(define table (make-equal-hash-table))
(hash-table-set! table 'g dL/dW)
(define P (+ L (hash-table-ref/default table 'g 0)))
dP/dW                                      ; error: dP/dW: P was computed from a derivative in W: use ∇ to differentiate it again

;; In what it does not depend on it is a constant.
dg/dV                                      ; => 0.0
(define Q (* V V dL/dW))
dQ/dV                                      ; => 72.0
dQ/dW                                      ; error: use ∇
(define W₂ (- W (* 0.1 dL/dW)))
(define L₂ (* W₂ W₂))
(list W₂ dL₂/dW₂)                          ; => (1.2 2.4)
dL₂/dW                                     ; error: use ∇
(define L₃ (square (- W (stop-gradient (* 0.1 dL/dW)))))
dL₃/dW                                     ; => 2.4

;; What a weight is assigned is plain; so is a variable that is updated beside it, once the weight has changed.
(define bias 0.5)
(define z (+ W bias))
(define M (* z z))
(set! W (- W (* 0.5 dM/dW)))
(set! bias (- bias (* 0.5 dM/dz)))
(list W bias)                              ; => (-0.5 -3.0)
(define M (square (+ W bias)))
dM/dW                                      ; => -7.0
