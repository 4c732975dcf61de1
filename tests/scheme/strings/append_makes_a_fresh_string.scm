(define a "abc")
(define b (string-append a))
(string-set! b 0 #\x)
(list a b)                              ; => ("abc" "xbc")
