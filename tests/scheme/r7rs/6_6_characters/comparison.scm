(char=? #\a #\a #\a)                    ; => #t
(char=? #\a #\a #\b)                    ; => #f
(char<? #\a #\b #\c)                    ; => #t
(char<? #\a #\b #\b)                    ; => #f
(char<=? #\a #\b #\b)                   ; => #t
(char>? #\c #\b #\a)                    ; => #t
(char>? #\c #\a #\b)                    ; => #f
(char>=? #\c #\c #\a)                   ; => #t
(char<? #\Z #\a)                        ; => #t
(char-ci=? #\a #\A #\a)                 ; => #t
(char-ci=? #\σ #\ς #\Σ)                 ; => #t
(char-ci<? #\a #\B)                     ; => #t
(char-ci<? #\B #\a)                     ; => #f
(char-ci>? #\B #\a)                     ; => #t
(char-ci<=? #\a #\A #\b)                ; => #t
(char-ci>=? #\Z #\z #\a)                ; => #t
(char=? #\a "a")                        ; error: char=?
(char<? #\b #\a 3)                      ; error: char<?
(char-ci=? #\a #\b 'x)                  ; error: char-ci=?
