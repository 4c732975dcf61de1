(define x (list 'a 'b 'c))
(define y x)
y                                       ; => (a b c)
(list? y)                               ; => #t
(set-cdr! x 4)
x                                       ; => (a . 4)
(eqv? x y)                              ; => #t
y                                       ; => (a . 4)
(list? y)                               ; => #f
(set-cdr! x x)
(list? x)                               ; => #f
'(a . (b . (c . (d . (e . ())))))       ; => (a b c d e)
'(a b . (c . d))                        ; => (a b c . d)
(equal? '(a b c . d) (cons 'a (cons 'b (cons 'c 'd))))  ; => #t
