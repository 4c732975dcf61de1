;;; Trainables and ∇ in one program.

(define-trainable W 2.0)
(define (f x) (* W x x))

((∇ f) 3.0)                               ; => 12.0
(define G ((∇ f) 3.0))
dG/dW                                     ; => 6.0
(gradient-of (lambda (w) (f (* w W))) 1.0)     ; => 16.0

;; ∇ in the weight itself: it is an argument like any other.
((∇ (lambda (w) (* w w W))) W)            ; => 8.0

;; A derivative asked for inside ∇, of a value that does not depend on its argument.
((∇ (lambda (x) (let ((L (* W W))) (* x dL/dW)))) 5.0)      ; => 4.0
((∇ (lambda (x) (let ((L (* W x))) dL/dW))) 5.0)            ; error: dL/dW: L is being differentiated by ∇ here: use ∇
(check-gradient f 1.5)                    ; => #t

;; A procedure of the program with a rule of its own.
(define twice (with-derivative (lambda (x) (* 2 x)) (lambda (g y x) (* g 100))))
(define T (twice W))
dT/dW                                     ; => 100.0

;; Vectorized maps, reductions, control.
(define-trainable V #f64(1.0 -2.0 3.0))
(define L (sum (map (lambda (v) (if (> v 0) (* W v v) 0)) V)))
dL/dV                                     ; => #f64(4.0 0.0 12.0)
dL/dW                                     ; => 10.0
(define k #f)
(define P (* W (call/cc (lambda (c) (set! k c) W))))
dP/dW                                     ; => 4.0
(define Q (guard (e ((number? e) (* e W))) (raise (* 3 W))))
dQ/dW                                     ; => 12.0
(define-values (a b) (values (* W 2) (* W 3)))
(list da/dW db/dW)                        ; => (2.0 3.0)
(define R (let loop ((i 0) (s 0)) (if (= i 1000) s (loop (+ i 1) (+ s W)))))
dR/dW                                     ; => 1000.0
