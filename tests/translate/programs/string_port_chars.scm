(define p (open-input-string "abc"))
(write (peek-char p)) (write (read-char p)) (write (read-char p)) (write (read-char p)) (write (eof-object? (read-char p)))
