(utf8->string #u8(#x41))                ; => "A"
(string->utf8 "λ")                      ; => #u8(#xCE #xBB)
(bytevector-length (string->utf8 "aλ∇"))  ; => 6
