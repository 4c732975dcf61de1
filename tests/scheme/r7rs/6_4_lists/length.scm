(length '(a b c))                       ; => 3
(length '(a (b) (c d e)))               ; => 3
(length '())                            ; => 0
(length '(1 2 . 3))                     ; error: length
(length 'a)                             ; error: length
(length '#(1 2))                        ; error: length
(define circle (list 1 2 3))
(set-cdr! (cddr circle) circle)
(length circle)                         ; error: length
