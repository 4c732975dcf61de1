(equal? 'a 'a)                          ; => #t
(equal? '(a) '(a))                      ; => #t
(equal? '(a (b) c) '(a (b) c))          ; => #t
(equal? "abc" "abc")                    ; => #t
(equal? 2 2)                            ; => #t
(equal? (make-vector 5 'a) (make-vector 5 'a))        ; => #t
(equal? '#1=(a b . #1#) '#2=(a b a b . #2#))          ; => #t
(boolean? (equal? (lambda (x) x) (lambda (y) y)))     ; => #t
