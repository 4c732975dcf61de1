(define-syntax m (syntax-rules () ((_ x) 'macro)))
(let ((m (lambda (x) 'procedure))) (m 1))  ; => procedure
(m 1)                                   ; => macro
