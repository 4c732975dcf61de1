(display (call-with-output-string (lambda (port) (display "hi " port) (write "q" port))))
(display (string-length (with-output-to-string (lambda () (display "abc") (display 12)))))
