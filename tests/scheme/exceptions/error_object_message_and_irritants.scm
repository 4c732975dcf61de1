(guard (e ((error-object? e)
           (list (error-object-message e) (error-object-irritants e))))
  (error "wrong thing:" 1 'two "three"))  ; => ("wrong thing:" (1 two "three"))
