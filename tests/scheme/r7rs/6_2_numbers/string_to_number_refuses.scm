(define (refused? text) (not (string->number text)))
(define (all-refused? . texts) (if (memq #f (map refused? texts)) (map refused? texts) #t))
(all-refused? "" " " " 1" "1 " "+" "-" "." "+." "..." "abc" "e" "e1")  ; => #t
(all-refused? "1e" "1e+" "1e1.5" "1.2.3" "--5" "5-" "1-2" "1/" "/2" "1/2/3" "1/-2" "1/2e3" "1.5/2")  ; => #t
(all-refused? "1/0" "0/0" "-1/0" "inf" "nan" "+inf" "+inf.1" "inf.0" "#" "#e" "1#e" "0x10" "1_000" "1,5")  ; => #t
(all-refused? "१" "１" "½" "−5")         ; => #t
(string->number "12" 2)                 ; => #f
(string->number "ff")                   ; => #f
(string->number "fg" 16)                ; => #f
(string->number "8" 8)                  ; => #f
