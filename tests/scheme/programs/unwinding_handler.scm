;; With #:unwind? #t the handler's value is the value of the call.
(with-exception-handler (lambda (e) 'left) (lambda () (error "x")) #:unwind? #t) ; => left
(with-exception-handler (lambda (e) 10) (lambda () (+ 1 (raise-continuable 'c))) #:unwind? #f) ; => 11
(with-exception-handler list (lambda () 1) #:unwind 2) ; error: #:unwind?
(with-exception-catcher (lambda (e) (error-exception-message e)) (lambda () (error "bad" 1))) ; => "bad"
(with-exception-catcher divide-by-zero-exception? (lambda () (/ 1 0))) ; => #t
(handle-exceptions e (condition/report-string e) (error "bad" 1)) ; => "bad 1"
(false-if-exception (car 1)) ; => #f
