(define s (string-copy "hello"))
(string-fill! s #\- 1 3)
s                                       ; => "h--lo"
(string-copy "hello" 2)                 ; => "llo"
(string-copy! s 0 "HE")
s                                       ; => "HE-lo"
