(regexp-matches? '(* "a") "aaa")        ; => #t
(regexp-matches? '(* "a") "aab")        ; => #f
(regexp-matches '(: "a" ($ any)) "abc") ; => #f
(regexp-match->list (regexp-matches '(: "a" ($ any)) "xaby" 1 3))  ; => ("ab" "b")
(regexp-matches? "ab" "xaby" 1)         ; => #f
(regexp-matches? "ab" "xaby" 1 3)       ; => #t
(regexp-search "z" "abc")               ; => #f
(regexp-match-submatch-start (regexp-search "b" "abcb"))           ; => 1
(regexp-match-submatch-start (regexp-search "b" "abcb" 2))         ; => 3
(regexp-search "b" "abcb" 2 3)          ; => #f
(regexp-match->list (regexp-search '(: bos "b") "abcb" 1))         ; => ("b")
(regexp-match->list (regexp-search '(: "b" eos) "abcb" 0 2))       ; => ("b")
(regexp-search "b" "abcb" 3 2)          ; error: regexp-search
(regexp-search "b" 'abc)                ; error: expected a string
; the leftmost match, and there the longest
(regexp-match->list (regexp-search '(or "a" "ab" "abc") "xabcd"))  ; => ("abc")
(regexp-match->list (regexp-search '(or "if" (+ alpha)) "iffy if"))  ; => ("iffy")
(regexp-match->list (regexp-search '(: (? "a") (? "ab")) "ab"))    ; => ("ab")
(regexp-match->list (regexp-search '(: bow (or "to" (: "to" (* alpha))) eow) "tomato"))  ; => ("tomato")
; except where the shortest is asked for
(regexp-match->list (regexp-search '(: "a" (*? any) "b") "aXbXb")) ; => ("aXb")
(regexp-match->list (regexp-search '(: "a" (* any) "b") "aXbXb"))  ; => ("aXbXb")
(regexp-match->list (regexp-search '(: "a" (?? "b")) "ab"))        ; => ("a")
(regexp-match->list (regexp-search '(**? 2 3 "a") "aaaa"))         ; => ("aa")
(regexp-match->list (regexp-search '(** 2 3 "a") "aaaa"))          ; => ("aaa")
