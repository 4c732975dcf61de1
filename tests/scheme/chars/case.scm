(char-upcase #\ä)                       ; => #\Ä
(char-downcase #\Λ)                     ; => #\λ
(char-upcase #\?)                       ; => #\?
