(import (scheme base) (scheme write) (srfi 34))
(call-with-current-continuation
  (lambda (k)
    (with-exception-handler
      (lambda (e) (display "condition: ") (write e) (k 'exception))
      (lambda () (+ 1 (raise 'an-error))))))            ; => exception
(guard (condition (else (display "condition: ") (write condition) 'exception)) (+ 1 (raise 'an-error)))
; => exception
(guard (condition ((assq 'a condition) => cdr) ((assq 'b condition))) (raise (list (cons 'a 42))))      ; => 42
(guard (condition ((assq 'a condition) => cdr) ((assq 'b condition))) (raise (list (cons 'b 23))))      ; => (b . 23)
(guard (condition ((string? condition) 'text)) (raise 'else))          ; error: else
