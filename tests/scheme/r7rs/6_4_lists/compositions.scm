(define tree '(((1 . 2) . (3 . 4)) . ((5 . 6) . (7 . 8))))
(map (lambda (f) (f tree)) (list caaar cdaar cadar cddar caadr cdadr caddr cdddr))  ; => (1 2 3 4 5 6 7 8)
(map (lambda (f) (f tree)) (list caar cadr cdar cddr))
; => ((1 . 2) (5 . 6) (3 . 4) (7 . 8))
(define deep (cons tree (cons 'x tree)))
(map (lambda (f) (f deep)) (list caaaar cdaaar cadaar cddaar caadar cdadar caddar cdddar))  ; => (1 2 3 4 5 6 7 8)
(caaddr deep)                           ; => (1 . 2)
(cadddr deep)                           ; => (5 . 6)
(cdaddr deep)                           ; => (3 . 4)
(cddddr deep)                           ; => (7 . 8)
(cadddr '(1 2 3 4))                     ; => 4
(cadr '(1))                             ; error: cadr
(caddr '(1 2 . 3))                      ; error: caddr
(cdadr '(1 2))                          ; error: cdadr
