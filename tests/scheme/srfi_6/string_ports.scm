(define in (open-input-string "(a . (b . (c . ()))) 34"))
(input-port? in)                        ; => #t
(read in)                               ; => (a b c)
(read in)                               ; => 34
(eof-object? (peek-char in))            ; => #t
(define out (open-output-string))
(write 'a out)
(write '(b "c") out)
(get-output-string out)                 ; => "a(b \"c\")"
(get-output-string (open-output-string))            ; => ""
