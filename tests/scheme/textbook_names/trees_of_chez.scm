(subst 'a '(x) '(1 (x) . (x)))          ; => (1 a . a)
(substq 'b 'a '(a (a . a) c))           ; => (b (b . b) c)
(substv 2 1 '(1 1.0 #(1)))              ; => (2 1.0 #(1))
(atom? 'a)                              ; => #t
(atom? '(a))                            ; => #f
