(with-exception-handler
  (lambda (e) (* e 2))
  (lambda ()
    (with-exception-handler
      (lambda (e) (+ 1 (raise-continuable e)))
      (lambda () (raise-continuable 10)))))  ; => 21
