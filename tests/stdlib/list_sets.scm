(lset-adjoin eq? '(a b c) 'd 'a 'e)                       ; => (e d a b c)
(lset-union eq? '(a b c d e) '(a e i o u))                ; => (u o i a b c d e)
(lset-intersection eq? '(a b c d e) '(a e i o u))         ; => (a e)
(lset-difference eq? '(a b c d e) '(a e i o u))           ; => (b c d)
(lset<= eq? '(a) '(a b a) '(a b c c))                     ; => #t
(lset= eq? '(b e a) '(a e b) '(e e b a))                  ; => #t
(list= eq? '(a b) '(a b))                                 ; => #t
(list= eq? '(a b) '(a))                                   ; => #f
(call-with-values (lambda () (lset-diff+intersection eq? '(a b c d) '(b) '(d))) list)  ; => ((a c) (b d))
(lset= eq? (lset-xor eq? '(a b c d e) '(a e i o u)) '(b c d i o u))  ; => #t
