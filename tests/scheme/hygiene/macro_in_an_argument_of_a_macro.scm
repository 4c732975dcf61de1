(define-syntax my-let1 (syntax-rules () ((_ x v e) (let ((x v)) e))))
(let ((y 1))
  (my-let1 x 2 (my-let1 y 3 (list x y))))  ; => (2 3)
