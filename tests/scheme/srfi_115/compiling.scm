(define re (regexp '(: "a" ($ (* digit)))))
(regexp? re)                            ; => #t
(regexp? '(: "a"))                      ; => #f
(eq? re (regexp re))                    ; => #t
(regexp->sre re)                        ; => (: "a" ($ (* digit)))
(regexp->sre "a")                       ; => "a"
(regexp-matches? re "a12")              ; => #t
(regexp-matches? (regexp->sre re) "a12")  ; => #t
(regexp-matches? (rx "a" (* digit)) "a12")  ; => #t
(define letter "b")
(regexp-matches? (rx ,letter (+ ,char-set:digit) ,re) "b7a1")  ; => #t
(let ((digit 1) (: 2) (quasiquote 3)) (regexp-matches? (rx digit) "1"))  ; => #t
(valid-sre? '(: "a" (* "b")))           ; => #t
(valid-sre? '(* . "b"))                 ; => #f
(valid-sre? '(unknown "b"))             ; => #f
(valid-sre? '(+ alpha unknown))         ; => #f
(valid-sre? 5)                          ; => #f
(valid-sre? re)                         ; => #t
(regexp '(: "a" (+ unknown)))           ; error: unknown
(regexp '(: "a" (** 1 x "b")))          ; error: (** 1 x "b")
(regexp '(: ($ "a") (backref 2)))       ; error: (backref 2)
(char-set->sre (string->char-set "cab"))  ; => ("abc")
(regexp-matches? (char-set->sre char-set:letter) "λ")  ; => #t
(char-set= char-set:letter (list->char-set (map (lambda (s) (string-ref s 0)) '())))  ; => #f
; an expression is compiled as it is when it is given
(define text (string #\a))
(define changing (list '+ text))
(regexp-matches? changing "aa")         ; => #t
(string-set! text 0 #\b)
(regexp-matches? changing "aa")         ; => #f
(regexp-matches? changing "bb")         ; => #t
