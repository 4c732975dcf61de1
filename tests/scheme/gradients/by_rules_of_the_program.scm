;; (rule g y x ...): from the adjoint of the answer to those of the operands
(define cube-root (with-derivative (lambda (x) (expt x 1/3)) (lambda (g y x) (/ g (* 3 y y)))))
((∇ cube-root) 8.0)                       ; => 0.0833333333333333
((∇ (∇ cube-root)) 8.0)                   ; => -0.00694444444444444
(check-gradient cube-root 8.0)            ; => #t
(cube-root 8.0)                           ; => 2.0
(define scaled (with-derivative (lambda (w x) (* w x)) (lambda (g y w x) (list (sum (* g x)) (* g w)))))
((∇ (lambda (w x) (sum (scaled w x)))) 2.0 #f64(1.0 5.0))   ; => (6.0 #f64(2.0 2.0))
(define straight-through (with-derivative (lambda (x) (round x)) (lambda (g y x) g)))
((∇ (lambda (x) (* 3 (straight-through x)))) 2.6)           ; => 3.0
((∇ (with-derivative * (lambda (g y a b) (list g #f)))) 2.0 3.0) ; => (1.0 0.0)
((∇ (with-derivative (lambda (x) (* x x)) (lambda (g y x) (list 1.0 2.0)))) 2.0)
; error: expected a rule that answers a list of 1 adjoints, got (1.0 2.0)
((∇ (with-derivative (lambda (x) (* x x)) (lambda (g y x) #f64(1.0)))) 2.0)
; error: expected an adjoint in the shape of the operand 2.0, got #f64(1.0)
((∇ (lambda (x) (* x (stop-gradient (* x x))))) 3.0)        ; => 9.0
(check-gradient (lambda (x y) (* (sin x) (exp y))) 0.5 '(1.0)) ; error: exp: expected a number
(check-gradient (lambda (x y) (* (sin x) (exp y))) 0.5 1.0) ; => #t
(check-gradient (with-derivative (lambda (x) (* x x)) (lambda (g y x) (* 3 g x))) 2.0)
; error: check-gradient: the gradient in x1 is 6.0, but central differences give 4.0000
