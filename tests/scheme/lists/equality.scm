(equal? '(a (b) c) '(a (b) c))          ; => #t
(eq? (list 'a) (list 'a))               ; => #f
(eqv? '() '())                          ; => #t
(equal? '(1 . 2) '(1 2))                ; => #f
