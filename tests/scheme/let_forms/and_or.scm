(and (= 2 2) (> 2 1))                   ; => #t
(and 1 2 'c '(f g))                     ; => (f g)
(and)                                   ; => #t
(or (memq 'b '(a b c)) (/ 3 0))         ; => (b c)
(or)                                    ; => #f
(and #f (car '()))                      ; => #f
