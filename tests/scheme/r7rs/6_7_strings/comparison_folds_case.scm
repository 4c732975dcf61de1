(string-ci=? "aBc" "AbC" "abc")         ; => #t
(string-ci=? "Straße" "STRASSE")        ; => #t
(string-ci=? "ß" "SS")                  ; => #t
(string-ci=? "ΧΑΟΣ" "χαος" "χαοσ")      ; => #t
(string-ci=? "\xFB01;" "FI")            ; => #t
(string-ci<? "a" "B" "c")               ; => #t
(string-ci<? "B" "a")                   ; => #f
(string-ci>? "B" "a")                   ; => #t
(string-ci<=? "a" "A" "b")              ; => #t
(string-ci>=? "C" "b" "B")              ; => #t
(string-ci<? "Z" "_")                   ; => #f
(string-ci<? "ss" "ßa" "sSb")           ; => #t
