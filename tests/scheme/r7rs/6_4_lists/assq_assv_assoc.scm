(define e '((a 1) (b 2) (c 3)))
(assq 'a e)                             ; => (a 1)
(assq 'b e)                             ; => (b 2)
(assq 'd e)                             ; => #f
(assq (list 'a) '(((a)) ((b)) ((c))))   ; => #f
(assoc (list 'a) '(((a)) ((b)) ((c))))  ; => ((a))
(assoc 2.0 '((1 1) (2 4) (3 9)) =)      ; => (2 4)
(assv 5 '((2 3) (5 7) (11 13)))         ; => (5 7)
(assv 5.0 '((5 7)))                     ; => #f
(assoc "b" '(("a" . 1) ("b" . 2)))      ; => ("b" . 2)
(assoc 1 '())                           ; => #f
(assoc 3 '((1 . a) (4 . b) (5 . c)) <)  ; => (4 . b)
(eq? (assq 'b e) (cadr e))              ; => #t
(assq 'x '((a . 1) b))                  ; error: assq
(assv 'x 'y)                            ; error: assv
(assoc 'x '(a b))                       ; error: assoc
(assoc 9 '((1 . 2) . 3) =)              ; error: assoc
(assoc 9 '(1 2) =)                      ; error: assoc
