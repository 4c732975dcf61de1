(map char->integer '(#\alarm #\backspace #\delete #\escape #\newline #\null #\return #\space #\tab))
; => (7 8 127 27 10 0 13 32 9)
(eqv? #\a #\A)                          ; => #f
(eqv? #\( (string-ref "(" 0))           ; => #t
(eqv? #\  #\space)                      ; => #t
(eqv? #\x03BB #\λ)                      ; => #t
(eqv? #\x1F600 (integer->char #x1F600)) ; => #t
(char->integer #\x)                     ; => 120
(char->integer #\x41)                   ; => 65
(write (list #\a #\space #\newline #\tab #\null #\delete #\escape #\alarm #\backspace #\return #\x #\( #\λ #\x1))
; prints: (#\a #\space #\newline #\tab #\null #\delete #\escape #\alarm #\backspace #\return #\x #\( #\λ #\x1)
(begin (newline) (display (list #\a #\space #\b)))  ; prints: (a   b)
