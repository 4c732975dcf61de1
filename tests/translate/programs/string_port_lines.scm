(define p (open-input-string "hello world\nsecond line\nthird"))
(let loop ((l (read-line p)))
  (if (eof-object? l) (display "done") (begin (write l) (newline) (loop (read-line p)))))
