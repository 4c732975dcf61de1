(define (kind thunk)
  (guard (e ((file-error? e) 'file) ((read-error? e) 'read) (else 'other)) (thunk)))
(kind (lambda () (open-input-file "/no/such/file")))          ; => file
(kind (lambda () (read (open-input-string "(1 2"))))          ; => read
(kind (lambda () (error "x")))                                ; => other
