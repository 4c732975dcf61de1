(define p (make-parameter 'outside))
(call/cc
 (lambda (k)
   (with-exception-handler
     (lambda (e) (k (p)))
     (lambda () (parameterize ((p 'inside)) (raise 'x))))))  ; => inside
