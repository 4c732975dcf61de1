(string->utf16 "a\x1F600;")                            ; => #u8(0 97 #xD8 #x3D #xDE 0)
(string->utf16 "a" (endianness little))                ; => #u8(97 0)
(string->utf32 "a")                                    ; => #u8(0 0 0 97)
(utf16->string #u8(0 97 #xD8 #x3D #xDE 0) (endianness big))  ; => "a\x1F600;"
(utf16->string #u8(#xFF #xFE 97 0) (endianness big))   ; => "a"
(utf32->string #u8(97 0 0 0) (endianness little))      ; => "a"
(utf16->string #u8(#xD8 0) (endianness big))           ; error: utf16->string
