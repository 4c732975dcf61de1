(acons 'a 1 '())                        ; => ((a . 1))
(define l (list (cons 'a 1) (cons "b" 2)))
(assq-set! l 'a 5)                      ; => ((a . 5) ("b" . 2))
(assoc-set! l "b" 6)                    ; => ((a . 5) ("b" . 6))
(assv-set! l 3 4)                       ; => ((3 . 4) (a . 5) ("b" . 6))
l                                       ; => ((a . 5) ("b" . 6))
(assoc-remove! l "b")                   ; => ((a . 5))
(assq-remove! l 'zz)                    ; => ((a . 5) ("b" . 6))
(assq-set! '(1) 'a 2)                   ; error: assq-set!
