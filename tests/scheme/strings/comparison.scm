(string=? "abc" "abc" "abc")            ; => #t
(string<? "abc" "abd" "b")              ; => #t
(string<? "abc" "ab")                   ; => #f
(string>? "b" "a")                      ; => #t
(string<=? "a" "a" "b")                 ; => #t
