(define o (open-output-string))
(write 'abc o) (write-string "def" o) (newline o) (display 1.5 o) (write-char #\x o)
(display (get-output-string o))
