(define (by-car a b) (< (car a) (car b)))
(vector-sort < #(3 1 2))                ; => #(1 2 3)
(vector-sort < #(9 3 1 2 0) 1 4)        ; => #(1 2 3)
(vector-sort < #(9 3 1 2 0) 3)          ; => #(0 2)
(vector-stable-sort by-car #((2 a) (1 b) (2 c) (1 d)))        ; => #((1 b) (1 d) (2 a) (2 c))
(vector-stable-sort < #(3 2 1) 1)       ; => #(1 2)
(define v (vector 9 3 1 2 0))
(vector-sort! < v 1 4)
v                                       ; => #(9 1 2 3 0)
(vector-sort! < v)
v                                       ; => #(0 1 2 3 9)
(define w (vector '(2 a) '(1 b) '(2 c) '(1 d)))
(vector-stable-sort! by-car w)
w                                       ; => #((1 b) (1 d) (2 a) (2 c))
(vector-stable-sort! by-car w 3)
w                                       ; => #((1 b) (1 d) (2 a) (2 c))
(vector-sort < '(1 2))                  ; error: vector-sort
(vector-sort < #(1 2) 3)                ; error: vector-sort
(vector-sort < #(1 2) 1 0)              ; error: vector-sort
(vector-sort < #(1 2) 0 1 2)            ; error: vector-sort
(vector-sort! < 5)                      ; error: vector-sort!
(vector-sort! < (vector 1 2) 0 3)       ; error: vector-sort!
(vector-stable-sort < 5)                ; error: vector-stable-sort
(vector-stable-sort! < 5)               ; error: vector-stable-sort!
