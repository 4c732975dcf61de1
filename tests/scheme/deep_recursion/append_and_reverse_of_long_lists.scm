(define xs (iota 300000))
(length (append xs xs (reverse xs)))    ; => 900000
(car (reverse xs))                      ; => 299999
