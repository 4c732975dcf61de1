(reverse '(a b c))                      ; => (c b a)
(reverse '(a (b c) d (e (f))))          ; => ((e (f)) d (b c) a)
(reverse '())                           ; => ()
(define l (list 1 2 3))
(reverse l)                             ; => (3 2 1)
l                                       ; => (1 2 3)
(reverse '(1 2 . 3))                    ; error: reverse
(reverse 1)                             ; error: reverse
