(import (scheme base) (scheme char) (srfi 152))
(string-any char-numeric? "ab1")        ; => #t
(string-any (lambda (a b) (and (char=? a b) a)) "abc" "xbc")  ; => #\b
(string-every char=? "abc" "abx")       ; => #f
(string-every char=? "ab" "abx")        ; => #t
(string-every char-alphabetic? "")      ; => #t
(string-trim "  a  ")                   ; => "a  "
(string-trim-both "xxaxx" (lambda (c) (char=? c #\x)) 1 4)  ; => "a"
(string-trim-right "  a  ")             ; => "  a"
(string-split "foo:bar::baz" ":")       ; => ("foo" "bar" "" "baz")
(string-split "foo:bar:baz:" ":" 'suffix)  ; => ("foo" "bar" "baz")
(string-split ":foo:bar" ":" 'prefix)   ; => ("foo" "bar")
(string-split "" ":")                   ; => ()
(string-split "" ":" 'suffix)           ; => ()
(string-split "" ":" 'strict-infix)     ; error: strict-infix
(string-split "a:b:c" ":" 'infix 1)     ; => ("a" "b:c")
(string-split "a:b:c" ":" 'infix 0)     ; => ("a:b:c")
(string-split "a:b:c:d" ":" 'infix #f 2 5)  ; => ("b" "c")
(string-split "a:b" ":" 'other)         ; error: got other
(string-split "abc" "")                 ; => ("a" "b" "c")
(string-split "abc" "" 'infix 1)        ; => ("a" "bc")
(string-segment "abcdefg" 3)            ; => ("abc" "def" "g")
(string-replicate "abcdef" -1 7)        ; => "fabcdefa"
(string-index "abc1" char-numeric?)     ; => 3
(string-index "abc" char-numeric?)      ; => #f
(string-contains-right "Ma mere l'oye" "r")  ; => 5
(string-take-while "12ab" char-numeric?)     ; => "12"
(string-drop-while "12ab" char-numeric?)     ; => "ab"
(string-take-while-right "ab12" char-numeric?)  ; => "12"
(string-drop-while-right "ab12" char-numeric?)  ; => "ab"
(call-with-values (lambda () (string-span "12ab" char-numeric?)) list)      ; => ("12" "ab")
(call-with-values (lambda () (string-break "12ab" char-alphabetic?)) list)  ; => ("12" "ab")
(string-remove char-numeric? "a1b2")    ; => "ab"
(string-count "a1b2" char-numeric?)     ; => 2
