(+ 1 (values 2))                        ; => 3
(call-with-values (lambda () 7) list)   ; => (7)
