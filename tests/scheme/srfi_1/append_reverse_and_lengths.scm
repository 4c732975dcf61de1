(length '(a b c))                       ; => 3
(length+ '(a b c))                      ; => 3
(length+ (circular-list 1 2))           ; => #f
(length (circular-list 1 2))            ; error: length
(append '(x) '(y))                      ; => (x y)
(append '(a b) '(c . d))                ; => (a b c . d)
(append '() 'a)                         ; => a
(append '(x y))                         ; => (x y)
(append)                                ; => ()
(append! (list 1 2) '() (list 3) '(4))  ; => (1 2 3 4)
(append!)                               ; => ()
(concatenate '((1 2) (3) () (4 . 5)))   ; => (1 2 3 4 . 5)
(concatenate! (list (list 1 2) (list 3)))  ; => (1 2 3)
(reverse '(a (b c) d (e (f))))          ; => ((e (f)) d (b c) a)
(reverse! (list 1 2 3))                 ; => (3 2 1)
(append-reverse '(3 2 1) '(4 5))        ; => (1 2 3 4 5)
(append-reverse '() 'tail)              ; => tail
(append-reverse! (list 3 2 1) '(4 5))   ; => (1 2 3 4 5)
(define shared '(4 5))
(eq? (cdr (append '(1) shared)) shared)           ; => #t
(eq? (cdr (append-reverse '(1) shared)) shared)   ; => #t
(append '(1 . 2) '(3))                  ; error: append
(reverse '(1 . 2))                      ; error: reverse
