(define s (string #\a #\b #\c #\d #\e))
(string-copy! s 1 s 0 4)
s                                       ; => "aabcd"
