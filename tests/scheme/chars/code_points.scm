(char->integer #\A)                     ; => 65
(integer->char 955)                     ; => #\λ
(integer->char #x1F600)                 ; => #\x1F600
