(string-length 'a)                      ; error: string-length
(string-append "a" 'b)                  ; error: string-append
(symbol->string "a")                    ; error: symbol->string
(string->symbol 'a)                     ; error: string->symbol
(string-upcase #\a)                     ; error: string-upcase
(char-upcase "a")                       ; error: char-upcase
(string<? "a" 'b)                       ; error: string<?
(char<? #\a "b")                        ; error: char<?
