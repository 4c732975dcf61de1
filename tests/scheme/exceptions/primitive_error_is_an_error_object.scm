(guard (e ((error-object? e) 'error-object))
  (vector-ref (vector 1 2) 9))          ; => error-object
(guard (e ((error-object? e) (string? (error-object-message e))))
  (car 1))                              ; => #t
