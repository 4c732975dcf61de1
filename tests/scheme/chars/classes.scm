(char-alphabetic? #\λ)                  ; => #t
(char-numeric? #\7)                     ; => #t
(char-whitespace? #\space)              ; => #t
(char-upper-case? #\A)                  ; => #t
(char-lower-case? #\A)                  ; => #f
