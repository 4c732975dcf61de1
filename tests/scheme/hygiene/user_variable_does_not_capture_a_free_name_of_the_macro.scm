(define (helper) 'global)
(define-syntax call-helper (syntax-rules () ((_) (helper))))
(let ((helper (lambda () 'local))) (call-helper))  ; => global
