(guard (e ((string? e) 'string) (else (list 'else e)))
  (raise 'x))                           ; => (else x)
