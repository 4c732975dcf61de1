(string->number "100")                  ; => 100
(string->number "100" 16)               ; => 256
(string->number "1e2")                  ; => 100.0
(string->number "1/3")                  ; => 1/3
(string->number "abc")                  ; => #f
(number->string 255 16)                 ; => "ff"
(number->string 3.5)                    ; => "3.5"
