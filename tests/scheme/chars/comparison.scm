(char<? #\a #\b #\c)                    ; => #t
(char=? #\a #\A)                        ; => #f
(char-ci=? #\a #\A)                     ; => #t
(char>=? #\b #\b #\a)                   ; => #t
