(string-map char-foldcase "AbdEgH")     ; => "abdegh"
(string-map (lambda (c) (integer->char (+ 1 (char->integer c)))) "HAL")  ; => "IBM"
(string-map (lambda (c k) ((if (eqv? k #\u) char-upcase char-downcase) c)) "studlycaps xxx" "ululululul")
; => "StUdLyCaPs"
(string-map (lambda (a b c) (if (char=? a b) c a)) "aab" "abb" "xyzw")  ; => "xaz"
(string-map char-upcase "")             ; => ""
(string-map char->integer "abc")        ; error: string-map
(string-map (lambda (c) "x") "abc")     ; error: string-map
(string-map char-upcase '(#\a))         ; error: string-map
(string-map (lambda (a b) a) "abc" '(#\a))  ; error: string-map
(string-map (lambda (a b) 1) "abc" "d") ; error: string-map
