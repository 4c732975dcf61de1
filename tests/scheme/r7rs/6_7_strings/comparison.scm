(string=? "abc" "abc" "abc")            ; => #t
(string=? "abc" "abc" "abd")            ; => #f
(string=? "abc" "abcd")                 ; => #f
(string<? "a" "b" "c")                  ; => #t
(string<? "a" "b" "b")                  ; => #f
(string<? "ab" "abc")                   ; => #t
(string<? "" "a")                       ; => #t
(string<? "abc" "abc")                  ; => #f
(string>? "c" "b" "a")                  ; => #t
(string>? "abc" "ab" "abd")             ; => #f
(string<=? "a" "a" "b")                 ; => #t
(string<=? "b" "a" "b")                 ; => #f
(string>=? "b" "b" "a")                 ; => #t
(string<? "z" "\x1F600;")               ; => #t
(string=? "a" 'a)                       ; error: string=?
(string<? "b" "a" 3)                    ; error: string<?
(string=? "a" "b" #\c)                  ; error: string=?
(string-ci=? "a" "b" #\c)               ; error: string-ci=?
