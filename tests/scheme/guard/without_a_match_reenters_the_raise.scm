(with-exception-handler
  (lambda (e) 42)
  (lambda ()
    (+ 1 (guard (e ((string? e) 0))
           (raise-continuable 'x)))))   ; => 43
