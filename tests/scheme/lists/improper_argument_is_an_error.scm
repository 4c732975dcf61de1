(length '(1 2 . 3))                     ; error: length
(length 5)                              ; error: length
(reverse 'a)                            ; error: reverse
(list-tail '(1 2) 3)                    ; error: list-tail
(list-ref '(1 2) 2)                     ; error: list-ref
