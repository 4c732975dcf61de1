(reverse '(a (b c) d (e (f))))          ; => ((e (f)) d (b c) a)
(length '(a (b) (c d e)))               ; => 3
(list-tail '(a b c d) 2)                ; => (c d)
(list-ref '(a b c d) 2)                 ; => c
