(cons 'a '())                           ; => (a)
(cons '(a) '(b c d))                    ; => ((a) b c d)
(cons "a" '(b c))                       ; => ("a" b c)
(cons 'a 3)                             ; => (a . 3)
(list 'a (+ 3 4) 'c)                    ; => (a 7 c)
(list)                                  ; => ()
(xcons '(b c) 'a)                       ; => (a b c)
(cons* 1 2 3 '(4 5))                    ; => (1 2 3 4 5)
(cons* 1 2 3)                           ; => (1 2 . 3)
(cons* '(1))                            ; => (1)
(make-list 4 'c)                        ; => (c c c c)
(length (make-list 3))                  ; => 3
(list-tabulate 4 values)                ; => (0 1 2 3)
(list-tabulate 0 car)                   ; => ()
(define original (list 1 2 3))
(eq? (list-copy original) original)     ; => #f
(list-copy original)                    ; => (1 2 3)
(take (circular-list 'z 'q) 6)          ; => (z q z q z q)
(iota 5)                                ; => (0 1 2 3 4)
(iota 5 0 -1/10)                        ; => (0 -1/10 -1/5 -3/10 -2/5)
(iota 3 1)                              ; => (1 2 3)
(iota 0 5)                              ; => ()
(iota -1)                               ; error: iota
(make-list -1 0)                        ; error: make-list
(list-tabulate 'a values)               ; error: list-tabulate
