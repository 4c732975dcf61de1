(define port (open-output-string))
(write 'a port)
(write-string " b" port)
(write-char #\c port)
(newline port)
(write "d" port)
(get-output-string port)                ; => "a bc\n\"d\""
