(map char-alphabetic? '(#\a #\Z #\λ #\é #\日 #\1 #\space #\_ #\x2160 #\x24B6))
; => (#t #t #t #t #t #f #f #f #t #t)
(map char-numeric? '(#\0 #\9 #\x0664 #\x0AE6 #\a #\½ #\² #\x2160))
; => (#t #t #t #t #f #f #f #f)
(map char-whitespace? '(#\space #\tab #\newline #\return #\x0C #\x0B #\xA0 #\x1680 #\x2003 #\x2028 #\x3000 #\x200B #\a #\x1C))
; => (#t #t #t #t #t #t #t #t #t #t #t #f #f #f)
(map char-upper-case? '(#\A #\a #\Σ #\x01C5 #\1 #\x2160 #\x24B6))
; => (#t #f #t #f #f #t #t)
(map char-lower-case? '(#\a #\A #\σ #\ß #\x2170 #\ª #\1 #\x24D0))
; => (#t #f #t #t #t #t #f #t)
(char-alphabetic? "a")                  ; error: char-alphabetic?
(char-upper-case? 65)                   ; error: char-upper-case?
(char-whitespace? 'a)                   ; error: char-whitespace?
