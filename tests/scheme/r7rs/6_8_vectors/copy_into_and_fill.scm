(define a (vector 1 2 3 4 5))
(define b (vector 10 20 30 40 50))
(vector-copy! b 1 a 0 2)
b                                       ; => #(10 1 2 40 50)
(vector-copy! b 3 a 3)
b                                       ; => #(10 1 2 4 5)
(define v (vector 1 2 3 4 5))
(vector-copy! v 1 v 0 4)
v                                       ; => #(1 1 2 3 4)
(vector-copy! v 0 v 1)
v                                       ; => #(1 2 3 4 4)
(vector-copy! v 5 #())
(vector-copy! v 6 #())                  ; error: vector-copy!
(vector-copy! v 4 #(1 2))               ; error: vector-copy!
(vector-copy! v -1 #(1))                ; error: vector-copy!
(vector-copy! v 0 #(1 2) 2 1)           ; error: vector-copy!
(vector-copy! v 0 '(1))                 ; error: vector-copy!
v                                       ; => #(1 2 3 4 4)
(define a (vector 1 2 3 4 5))
(vector-fill! a 'smash 2 4)
a                                       ; => #(1 2 smash smash 5)
(vector-fill! a 'x 4)
a                                       ; => #(1 2 smash smash x)
(vector-fill! a 0)
a                                       ; => #(0 0 0 0 0)
(vector-fill! a 1 6)                    ; error: vector-fill!
(vector-fill! a 1 3 2)                  ; error: vector-fill!
(vector-fill! '(1 2) 0)                 ; error: vector-fill!
