(pair? '(a . b))                        ; => #t
(pair? '(a b c))                        ; => #t
(pair? '())                             ; => #f
(pair? '#(a b))                         ; => #f
(cons 'a '())                           ; => (a)
(cons '(a) '(b c d))                    ; => ((a) b c d)
(cons "a" '(b c))                       ; => ("a" b c)
(cons 'a 3)                             ; => (a . 3)
(cons '(a b) 'c)                        ; => ((a b) . c)
(eqv? (cons 1 2) (cons 1 2))            ; => #f
(cons 1)                                ; error: cons
