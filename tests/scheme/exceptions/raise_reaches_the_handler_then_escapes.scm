(call-with-current-continuation
 (lambda (k)
   (with-exception-handler
     (lambda (e) (k (list 'condition e)))
     (lambda () (+ 1 (raise 'an-error))))))  ; => (condition an-error)
