(pair? '(a . b))                        ; => #t
(pair? '())                             ; => #f
(pair? '#(a b))                         ; => #f
(null? '())                             ; => #t
(null? '(a))                            ; => #f
(proper-list? '(1 2))                   ; => #t
(proper-list? '())                      ; => #t
(proper-list? '(1 . 2))                 ; => #f
(proper-list? (circular-list 1))        ; => #f
(circular-list? (circular-list 1 2))    ; => #t
(circular-list? '(1 2))                 ; => #f
(circular-list? (cons 0 (circular-list 1 2)))  ; => #t
(dotted-list? '(1 . 2))                 ; => #t
(dotted-list? 'a)                       ; => #t
(dotted-list? '(1 2))                   ; => #f
(dotted-list? (circular-list 1))        ; => #f
(not-pair? '())                         ; => #t
(not-pair? '(1))                        ; => #f
(null-list? '())                        ; => #t
(null-list? '(1))                       ; => #f
(null-list? (circular-list 1))          ; => #f
(null-list? 'a)                         ; error: null-list?
(list= eq?)                             ; => #t
(list= eq? '(a))                        ; => #t
(list= eq? '(a b) '(a b) '(a b))        ; => #t
(list= eq? '(a b) '(a b) '(a c))        ; => #f
(list= = '(1 2) '(1.0 2.0))             ; => #t
(list= eq? '(a) '(a b))                 ; => #f
(list= eq? '(a b) '(a))                 ; => #f
(list= (lambda (x y) (= (+ x 10) y)) '(1 2) '(11 12))  ; => #t
