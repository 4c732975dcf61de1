(define p (make-parameter 'out))
(call/cc (lambda (k) (parameterize ((p 'in)) (k #f))))
(p)                                     ; => out
