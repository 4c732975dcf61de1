(list? '(a b c))                        ; => #t
(list? '(a . b))                        ; => #f
(list? '())                             ; => #t
(pair? '())                             ; => #f
(null? '())                             ; => #t
