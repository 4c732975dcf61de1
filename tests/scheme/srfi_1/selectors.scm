(car '(a b))                            ; => a
(cdr '(a b))                            ; => (b)
(map (lambda (f) (f '((1 . 2) 3 . 4))) (list caar cdar cadr cddr))  ; => (1 2 3 4)
(define tree '(((a . b) . (c . d)) . ((e . f) . (g . h))))
(map (lambda (f) (f tree)) (list caaar cdaar cadar cddar caadr cdadr caddr cdddr))  ; => (a b c d e f g h)
(define deep (cons tree tree))
(map (lambda (f) (f deep)) (list caaaar cdaaar cadaar cddaar caadar cdadar caddar cdddar))  ; => (a b c d e f g h)
(map (lambda (f) (f deep)) (list caaadr cdaadr cadadr cddadr caaddr cdaddr cadddr cddddr))  ; => (a b c d e f g h)
(list-ref '(a b c d) 2)                 ; => c
(map (lambda (f) (f '(1 2 3 4 5 6 7 8 9 10)))
     (list first second third fourth fifth sixth seventh eighth ninth tenth))  ; => (1 2 3 4 5 6 7 8 9 10)
(third '(1 2))                          ; error: third
(call-with-values (lambda () (car+cdr '(1 . 2))) list)  ; => (1 2)
(last '(a b c))                         ; => c
(last-pair '(a b c))                    ; => (c)
(last-pair '(a b . c))                  ; => (b . c)
(last '())                              ; error: last
(last-pair '())                         ; error: last-pair
