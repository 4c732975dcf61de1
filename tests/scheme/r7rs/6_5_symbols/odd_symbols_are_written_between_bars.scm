(write (list '|hello world| '|| '|a(b| '|1| '|.| '|+1| (string->symbol "A") 'a.b '|"| '|;x|))
; prints: (|hello world| || |a(b| |1| |.| |+1| A a.b |"| |;x|)
(begin (newline)
       (write (list '|a\|b| '|a\\b| '|#foo| 'foo# '... '+ '- '-> '->x '|+i| '-inf.0x)))
; prints: (|a\|b| |a\\b| |#foo| foo# ... + - -> ->x |+i| -inf.0x)
(begin (newline) (display '|hello world|))  ; prints: hello world
(eq? '|foo| 'foo)                       ; => #t
(eq? '|H\x65;llo| 'Hello)               ; => #t
(eq? '|\t\t| '|\x9;\x9;|)               ; => #t
(symbol->string '|two words|)           ; => "two words"
