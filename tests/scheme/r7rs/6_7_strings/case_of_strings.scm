(string-upcase "abc")                   ; => "ABC"
(string-downcase "ABC")                 ; => "abc"
(string-foldcase "AbC")                 ; => "abc"
(string-upcase "Straße")                ; => "STRASSE"
(string-downcase "Straße")              ; => "straße"
(string-foldcase "Straße")              ; => "strasse"
(string-upcase "\xFB03;")               ; => "FFI"
; The final sigma: at the end of a word, after a letter.
(string-downcase "ΧΑΟΣ")                ; => "χαος"
(string-downcase "ΧΑΟΣΣ")               ; => "χαοσς"
(string-downcase "ΧΑΟΣ Σ")              ; => "χαος σ"
(string-downcase "Σ")                   ; => "σ"
(string-foldcase "ΧΑΟΣΣ")               ; => "χαοσσ"
(string-upcase "χαος")                  ; => "ΧΑΟΣ"
(string-upcase "")                      ; => ""
(let ((s "abc")) (eq? s (string-upcase s)))  ; => #f
(string-upcase 'a)                      ; error: string-upcase
(string-downcase #\a)                   ; error: string-downcase
(string-foldcase 1)                     ; error: string-foldcase
