(string-ref "abc" 3)                    ; error: string-ref
(string-ref "abc" -1)                   ; error: string-ref
(string-ref "abc" 1.0)                  ; error: string-ref
(substring "abc" 2 1)                   ; error: substring
