(regexp-replace '(+ space) "one two three" "_")          ; => "one_two three"
(regexp-replace '(+ space) "one two three" "_" 1 10)     ; => "ne_two th"
(regexp-replace '(+ space) "one two three" "_" 0 #f 0)   ; => "one_two three"
(regexp-replace '(+ space) "one two three" "_" 0 #f 1)   ; => "one two_three"
(regexp-replace '(+ space) "one two three" "_" 0 #f 2)   ; => "one two three"
(regexp-replace-all '(+ space) "one two three" "_")      ; => "one_two_three"
(regexp-replace-all '(+ space) "one two three" "_" 4)    ; => "two_three"
(regexp-replace-all '(+ space) "one two three" "_" 2 8)  ; => "e_two_"
(regexp-replace-all "x" "abc" "y")                       ; => "abc"
(define re '(: ($ (+ alpha)) "=" (-> value (+ digit)) (? ($ ";"))))
(regexp-replace re "let a=12." '(value "=" 1))           ; => "let 12=a."
(regexp-replace re "let a=12." 3)                        ; => "let ."
(regexp-replace re "let a=12." '("<" pre "|" post ">"))  ; => "let <let |.>."
(regexp-replace re "let a=12." (lambda (m) (string-upcase (regexp-match-submatch m 1))))  ; => "let A."
(regexp-replace-all 'digit "a1b22" (lambda (m) (number->string (* 2 (string->number (regexp-match-submatch m 0))))))  ; => "a2b44"
(regexp-replace-all '($ (+ upper)) "abCDe" '("[" 1 (1) "]"))  ; => "ab[CDCD]e"
(regexp-replace "a" "banana" 'name)                      ; error: name
(regexp-replace "a" "banana" 1)                          ; error: regexp-replace
(regexp-replace "a" "banana" #\x)                        ; error: regexp-replace
; an empty match stands where no match has just ended
(regexp-replace-all '(* "x") "abxd" "-")                 ; => "-a-b-d-"
