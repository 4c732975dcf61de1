(string-ci=? "Straße" "STRASSE")        ; => #t
(string-ci=? "abc" "ABD")               ; => #f
