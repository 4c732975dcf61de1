(lset<= eq? '(a) '(a b a) '(a b c c))   ; => #t
(lset<= eq? '(a d) '(a b a))            ; => #f
(lset<= eq?)                            ; => #t
(lset<= eq? '(a))                       ; => #t
(lset= eq? '(b e a) '(a e b) '(e e b a))      ; => #t
(lset= eq? '(a b) '(a))                 ; => #f
(lset= eq?)                             ; => #t
(lset= eq? '(a))                        ; => #t
(lset-adjoin eq? '(a b c d c e) 'd 'e 'f 'g)  ; => (g f a b c d c e)
(lset-adjoin eq? '())                   ; => ()
(lset-union eq? '(a b c d e) '(a e i o u))    ; => (u o i a b c d e)
(lset-union eq? '(a a c) '(x a x))      ; => (x a a c)
(lset-union eq?)                        ; => ()
(lset-union eq? '(a b c))               ; => (a b c)
(lset-union! eq? (list 'a) (list 'b))   ; => (b a)
(lset-intersection eq? '(a b c d e) '(a e i o u))   ; => (a e)
(lset-intersection eq? '(a x y a) '(x a x z))       ; => (a x a)
(lset-intersection eq? '(a b c))        ; => (a b c)
(lset-intersection! eq? (list 'a 'b) '(b))    ; => (b)
(lset-difference eq? '(a b c d e) '(a e i o u))     ; => (b c d)
(lset-difference eq? '(a b c))          ; => (a b c)
(lset-difference! eq? (list 'a 'b) '(b))      ; => (a)
(lset= eq? (lset-xor eq? '(a b c d e) '(a e i o u)) '(d c b i o u))  ; => #t
(lset-xor eq?)                          ; => ()
(lset-xor eq? '(a b c d e))             ; => (a b c d e)
(lset= eq? (lset-xor! eq? (list 'a 'c) (list 'b 'c)) '(a b))  ; => #t
(define (both thunk) (call-with-values thunk list))
(both (lambda () (lset-diff+intersection eq? '(a b c d e) '(a e) '(c))))         ; => ((b d) (a c e))
(both (lambda () (lset-diff+intersection! eq? (list 'a 'b) '(b))))               ; => ((a) (b))
