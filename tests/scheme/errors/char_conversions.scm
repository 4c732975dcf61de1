(integer->char -1)                      ; error: integer->char
(integer->char #xD800)                  ; error: integer->char
(char->integer 65)                      ; error: char->integer
(list->string '(1 2))                   ; error: list->string
