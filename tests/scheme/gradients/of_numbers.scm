;; one argument: its gradient; several: a list
((∇ (lambda (x) (* x x x))) 2.0)                        ; => 12.0
((∇ (lambda (x y) (* x x y))) 2.0 3.0)                  ; => (12.0 4.0)
((gradient (lambda (x) (* x x))) 3.0)                   ; => 6.0
(gradient-of (lambda (x) (* x x)) 3.0)                  ; => 6.0
((∂ (lambda (x y) (* x x y)) 1) 2.0 3.0)                ; => 4.0
((∂ (lambda (w k) (* w (list-ref '(1 2 3) k))) 0) 2.0 1) ; => 2.0
(value-and-gradient (lambda (x) (* x x)) 3.0)           ; => 9.0 6.0

;; exact numbers differentiate as reals, and their values stay exact
((∇ (lambda (x) (* x x))) 3)                            ; => 6.0
(call-with-values (lambda () (value-and-gradient (lambda (x) (* x x 1/2)) 3)) list) ; => (9/2 3.0)
((∇ (lambda (x) (case x ((1) 5) ((2) (* x x)) (else 7)))) 2) ; => 4.0
((∇ (lambda (x) (if (eqv? x 2) (* 5 x) x))) 2)          ; => 5.0
((∇ (lambda (x) (if (equal? (list x) '(2)) (* 5 x) x))) 2) ; => 5.0

;; what is constant has gradient zero
((∇ (lambda (x) 5)) 2.0)                                ; => 0.0
((∇ (lambda (x y) x)) 2.0 3.0)                          ; => (1.0 0.0)

;; further values come back untracked
(call-with-values (lambda () (value-and-gradient (lambda (x) (values (* x x) (list x 'a))) 3.0)) list)
; => (9.0 6.0 (3.0 a))
