`(1 2 (3))                              ; => (1 2 (3))
(quasiquote (list (unquote (+ 1 2)) 4)) ; => (list 3 4)
