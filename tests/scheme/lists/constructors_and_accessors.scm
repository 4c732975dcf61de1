(cons 'a '(b c))                        ; => (a b c)
(cons 'a 3)                             ; => (a . 3)
(cons '(a b) 'c)                        ; => ((a b) . c)
(car '((a) b c d))                      ; => (a)
(cdr '(1 . 2))                          ; => 2
(cadr '(1 2 3))                         ; => 2
(cddr '(1 2 3))                         ; => (3)
(caar '((1) 2))                         ; => 1
