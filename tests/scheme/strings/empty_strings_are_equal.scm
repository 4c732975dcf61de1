(equal? "" (string))                    ; => #t
(string? "")                            ; => #t
(equal? "a" 'a)                         ; => #f
