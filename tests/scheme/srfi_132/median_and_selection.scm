(vector-find-median < #() 'none)        ; => none
(vector-find-median < #(5 1 3) 'none)   ; => 3
(vector-find-median < #(4 1 3 2) 'none) ; => 5/2
(vector-find-median < #(4 1 3 2) 'none list)        ; => (2 3)
(define v (vector 4 1 3 2))
(vector-find-median < v 'none)          ; => 5/2
v                                       ; => #(4 1 3 2)
(vector-find-median! < v 'none)         ; => 5/2
v                                       ; => #(1 2 3 4)
(vector-find-median! < (vector) 'none)  ; => none
(vector-find-median! < (vector 1 9) 'none (lambda (a b) a))   ; => 1
(define w (vector 5 9 0 7 3))
(vector-select! < w 0)                  ; => 0
(vector-select! < w 2)                  ; => 5
(vector-select! < w 4)                  ; => 9
(vector-select! < (vector 9 3 1 2 0) 1 1 4)         ; => 2
(define x (vector 5 9 0 7 3 8))
(vector-separate! < x 3)
(vector-sort < x 0 3)                   ; => #(0 3 5)
(vector-sort < x 3)                     ; => #(7 8 9)
(define y (vector 9 8 7 6 5))
(vector-separate! < y 2 1)
(vector-ref y 0)                        ; => 9
(vector-sort < y 1 3)                   ; => #(5 6)
(vector-separate! < y 5)
(vector-separate! < y 6)                ; error: vector-separate!
(vector-select! < y 5)                  ; error: vector-select!
(vector-select! < y -1)                 ; error: vector-select!
(vector-find-median < '(1) 0)           ; error: vector-find-median
