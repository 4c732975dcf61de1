((∇ (∇ (lambda (x) (* x x x)))) 2.0)                    ; => 12.0
((∇ (∇ (∇ (lambda (x) (expt x 5))))) 2.0)               ; => 240.0
(hessian (lambda (x y) (* x x y)) 2.0 3.0)              ; => ((6.0 4.0) (4.0 0.0))
((hessian (lambda (t) (sum (* t t t)))) #f64(1.0 2.0))  ; => #2f64((6.0 0.0) (0.0 12.0))
(jacobian (lambda (x) (list (* x x) x)) 3.0)            ; => (6.0 1.0)
(jacobian mat-vec #2f64((1.0 2.0) (3.0 4.0)) #f64(5.0 6.0))
; => (#3f64(((5.0 6.0) (0.0 0.0)) ((0.0 0.0) (5.0 6.0))) #2f64((1.0 2.0) (3.0 4.0)))
(jvp (lambda (t) (* t t)) #f64(1.0 2.0) #f64(1.0 -1.0)) ; => #f64(2.0 -4.0)
(vjp (lambda (t) (* t t)) #f64(1.0 2.0) #f64(1.0 10.0)) ; => #f64(2.0 40.0)
(jvp (lambda (x) (list x (* x x))) 3.0 2.0)             ; => (2.0 12.0)

;; perturbations are not confused
((∇ (lambda (x) (* x ((∇ (lambda (y) (+ x y))) 1.0)))) 1.0)  ; => 1.0
((∇ (lambda (x) ((∇ (lambda (y) (* x x x))) x))) 3.0)        ; => 0.0
((∇ (lambda (x) (* x ((∇ (lambda (y) (* x x y y))) x)))) 3.0) ; => 216.0
((∇ (lambda (x) (+ x ((∇ (lambda (y) (* y x))) x)))) 5.0)    ; => 2.0

;; through a map that runs at once
((∇ (lambda (t) (sum (map (lambda (x) ((∇ (lambda (y) (* y y x))) x)) t)))) #f64(1.0 2.0)) ; => #f64(4.0 8.0)
(hessian (lambda (t) (sum (map (lambda (x) (* x x x)) t))) #f64(1.0 2.0)) ; => #2f64((6.0 0.0) (0.0 12.0))
