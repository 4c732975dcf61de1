(guard (e ((error-object? e) (string? (error-object-message e)))) (eval '(if) (interaction-environment)))  ; => #t
(guard (e ((error-object? e) (list? (error-object-irritants e)))) (eval '(let ((x)) x) (interaction-environment)))  ; => #t
(define name "schemenn-test-bad.tmp")
(call-with-output-file name (lambda (p) (write-string "(display 'unclosed" p)))
(guard (e ((read-error? e) 'read-error)) (load name))  ; => read-error
(call-with-output-file name (lambda (p) (write-string "(if)" p)))
(guard (e ((error-object? e) 'error-object)) (load name))  ; => error-object
(delete-file name)
