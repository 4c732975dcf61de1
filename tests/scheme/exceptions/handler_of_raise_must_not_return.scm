(guard (e (#t 'second-error))
  (with-exception-handler
    (lambda (e) 'ignored)
    (lambda () (raise 'oops))))         ; => second-error
