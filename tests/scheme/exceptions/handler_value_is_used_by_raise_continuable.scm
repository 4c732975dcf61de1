(with-exception-handler
  (lambda (con)
    (cond ((string? con) 42)
          (else 'other)))
  (lambda () (+ (raise-continuable "should be a number") 23)))  ; => 65
