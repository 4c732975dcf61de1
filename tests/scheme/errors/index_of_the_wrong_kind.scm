(list-ref '(1 2) #t)                    ; error: list-ref
(list-tail '(1 2) 1.0)                  ; error: list-tail
(make-string 2.0 #\a)                   ; error: make-string
(substring "abc" 'a 2)                  ; error: substring
