(define re '(: ($ (+ alpha)) "-" (-> number (+ digit)) (? ($ "!"))))
(define m (regexp-search re "  abc-12 "))
(regexp-match? m)                       ; => #t
(regexp-match? "abc-12")                ; => #f
(regexp-match-count m)                  ; => 3
(regexp-match->list m)                  ; => ("abc-12" "abc" "12" #f)
(regexp-match-submatch m)               ; => "abc-12"
(regexp-match-submatch m 1)             ; => "abc"
(regexp-match-submatch m 'number)       ; => "12"
(regexp-match-submatch m 3)             ; => #f
(regexp-match-submatch-start m)         ; => 2
(regexp-match-submatch-end m)           ; => 8
(regexp-match-submatch-start m 'number) ; => 6
(regexp-match-submatch-end m 'number)   ; => 8
(regexp-match-submatch-start m 3)       ; => #f
(regexp-match-submatch m 4)             ; error: regexp-match-submatch
(regexp-match-submatch m 'name)         ; error: name
(regexp-match-submatch "a" 0)           ; error: expected a regexp-match
(regexp-match-submatch (regexp-search 'word "**foo**") 0)        ; => "foo"
(regexp-match-submatch-start (regexp-search 'word "**foo**") 0)  ; => 2
(regexp-match-submatch-end (regexp-search 'word "**foo**") 0)    ; => 5
(define two '(or (: "a" (-> x digit)) (: "b" (-> x alpha))))
(regexp-match-submatch (regexp-search two "bz") 'x)              ; => "z"
(regexp-match-submatch (regexp-search two "a7") 'x)              ; => "7"
(regexp-match->list (regexp-matches '(w/nocapture ($ "a") (-> y "b")) "ab"))  ; => ("ab")
(regexp-match->list (regexp-matches '(* ($ any)) "abc"))         ; => ("abc" "c")
