(map char->integer (string->list "\a\b\t\n\r\"\\\|"))  ; => (7 8 9 10 13 34 92 124)
(string->list "a\x41;b")                ; => (#\a #\A #\b)
(string-length "\x3bb;\X3BB;")          ; => 2
(string-length "a\
   b")                                  ; => 2
(string->list "a\   	
  	 b")                                  ; => (#\a #\b)
(string->list "a\
b\
c")                                     ; => (#\a #\b #\c)
(string->list "a
b")                                     ; => (#\a #\newline #\b)
(string->list "")                       ; => ()
(string=? "\x00041;" "A")               ; => #t
(char->integer (string-ref "\x10FFFF;" 0))  ; => 1114111
"; no comment #| here |#"               ; => "; no comment #| here |#"
(define (written x) (let ((port (open-output-string))) (write x port) (get-output-string port)))
(map string-length (map written '("a\"b" "a\\b" "a\nb" "\x7;" "é")))  ; => (6 6 6 4 3)
(equal? (read (open-input-string (written "\a\b\t\n\r\"\\|\x0;\x3bb;\x7f;"))) "\a\b\t\n\r\"\\|\x0;\x3bb;\x7f;")  ; => #t
