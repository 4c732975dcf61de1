(guard (e (#t (error-object? e))) (raise 'symbol))  ; => #f
(guard (e (#t (error-object? e))) (error "x"))      ; => #t
