(call-with-output-string (lambda (p) (write 'a p)))       ; => "a"
(with-output-to-string (lambda () (display "hi") (write "x")))  ; => "hi\"x\""
(call-with-port (open-input-string "abc") (lambda (p) (read-char p) (read-char p)))  ; => #\b
(with-input-from-string "1 2" (lambda () (list (read) (read) (eof-object? (read)))))  ; => (1 2 #t)
(format #f "~a-~s" "x" "y")                               ; => "x-\"y\""
