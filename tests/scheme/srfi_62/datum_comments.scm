(+ 1 #; 2 3)                            ; => 4
'(a #;(b #;c d) e)                      ; => (a e)
'(a #; #; b c d)                        ; => (a d)
(list #;(error "not run") 'x #;y)       ; => (x)
'(a . #; b c)                           ; => (a . c)
