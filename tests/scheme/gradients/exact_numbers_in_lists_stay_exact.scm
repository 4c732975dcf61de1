;;; What f computes of exact numbers in a list is as exact inside of ∇ as it is outside.

(value-and-gradient maximum '(1 -1 1))                     ; => 1 (0.5 0.0 0.5)
(value-and-gradient minimum '(1/2 3))                      ; => 1/2 (1.0 0.0)
(value-and-gradient variance '(1/2 3))                     ; => 25/16 (-1.25 1.25)
(value-and-gradient determinant '((1 2) (2 4)))            ; => 0 ((4.0 -2.0) (-2.0 1.0))
(value-and-gradient (lambda (x) (car (solve '((2 1) (1 3)) x))) '(1 1))    ; => 2/5 (0.6 -0.2)
(value-and-gradient (lambda (x) (caadr (inverse x))) '((1 0) (0 2)))       ; => 0 ((0.0 0.0) (-0.5 0.0))
(value-and-gradient maximum '(1 2.0))                      ; => 2.0 (0.0 1.0)
((∇ (lambda (x) (let ((m (maximum x))) (if (exact? m) (* 10 m) m)))) '(1 3))     ; => (0.0 10.0)
((∇ (∇ (lambda (x) (let ((m (maximum (list x 1)))) (if (exact? m) (* m m m) 0))))) 2)    ; => 12.0
(define-trainable w '(3 5))
(define L (minimum w))
(list (exact? L) dL/dw)                                    ; => (#t (1.0 0.0))
(value-and-gradient inverse '((1 2) (2 4)))                ; error: inverse: the matrix is singular
