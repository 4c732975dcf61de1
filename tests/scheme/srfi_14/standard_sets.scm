(define sample (string->list "aBǅ1٣ \t\n\x0;_+$é\xa0;"))
(define (those set) (list->string (filter (lambda (c) (char-set-contains? set c)) sample)))
(those char-set:lower-case)             ; => "aé"
(those char-set:upper-case)             ; => "B"
(those char-set:title-case)             ; => "ǅ"
(those char-set:letter)                 ; => "aBǅé"
(those char-set:digit)                  ; => "1٣"
(those char-set:letter+digit)           ; => "aBǅ1٣é"
(those char-set:graphic)                ; => "aBǅ1٣_+$é"
(those char-set:printing)               ; => "aBǅ1٣ \t\n_+$é\xa0;"
(those char-set:whitespace)             ; => " \t\n\xa0;"
(those char-set:iso-control)            ; => "\t\n\x0;"
(those char-set:punctuation)            ; => "_"
(those char-set:symbol)                 ; => "+$"
(those char-set:hex-digit)              ; => "aB1"
(those char-set:blank)                  ; => " \t\xa0;"
(those char-set:ascii)                  ; => "aB1 \t\n\x0;_+$"
(those char-set:empty)                  ; => ""
(equal? (those char-set:full) (list->string sample))  ; => #t
(char-set-size char-set:full)           ; => 1112064
(char-set-size char-set:ascii)          ; => 128
(char-set->string (char-set-intersection char-set:ascii char-set:punctuation))
; => "!\"#%&'()*,-./:;?@[\\]_{}"
(char-set->string (char-set-intersection char-set:ascii char-set:symbol))  ; => "$+<=>^`|~"
(char-set-size (char-set-difference char-set:graphic char-set:letter+digit char-set:punctuation char-set:symbol))  ; => 0
