(utf8->string #u8(#x41))                ; => "A"
(string->utf8 "λ")                      ; => #u8(#xCE #xBB)
(string->utf8 "\x1F600;")               ; => #u8(#xF0 #x9F #x98 #x80)
(utf8->string #u8(#xF0 #x9F #x98 #x80)) ; => "\x1F600;"
(utf8->string #u8(97 98 99 100) 1)      ; => "bcd"
(utf8->string #u8(97 98 99 100) 1 3)    ; => "bc"
(utf8->string #u8(#xCE #xBB #x41) 2)    ; => "A"
(utf8->string #u8())                    ; => ""
(string->utf8 "aλb" 1)                  ; => #u8(#xCE #xBB #x62)
(string->utf8 "aλb" 0 2)                ; => #u8(#x61 #xCE #xBB)
(string->utf8 "")                       ; => #u8()
(string-length (utf8->string (string->utf8 "\x1F600;é")))  ; => 2
(utf8->string #u8(97) 2)                ; error: utf8->string
(utf8->string #u8(97) 1 0)              ; error: utf8->string
(string->utf8 "abc" 4)                  ; error: string->utf8
(string->utf8 'a)                       ; error: string->utf8
(utf8->string "a")                      ; error: utf8->string
