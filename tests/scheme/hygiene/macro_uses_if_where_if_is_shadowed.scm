(define-syntax choose (syntax-rules () ((_ c a b) (if c a b))))
(let ((if (lambda args 'wrong))) (choose #t 'right 'no))  ; => right
