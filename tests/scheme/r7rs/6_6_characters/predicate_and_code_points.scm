(char? #\a)                             ; => #t
(char? "a")                             ; => #f
(char? 'a)                              ; => #f
(char? 97)                              ; => #f
(char->integer #\A)                     ; => 65
(integer->char 955)                     ; => #\λ
(integer->char 0)                       ; => #\null
(char->integer (integer->char #x10FFFF))  ; => 1114111
(integer->char #xD7FF)                  ; => #\xD7FF
(integer->char #xD800)                  ; error: integer->char
(integer->char #xDFFF)                  ; error: integer->char
(integer->char #x110000)                ; error: integer->char
(integer->char -1)                      ; error: integer->char
(integer->char 65.0)                    ; error: integer->char
(char->integer "A")                     ; error: char->integer
