(display if)                            ; error: if
(set! if 1)                             ; error: if
