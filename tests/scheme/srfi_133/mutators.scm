(define v (vector 1 2 3 4 5))
(vector-set! v 0 'a)
(vector-swap! v 0 4)
v                                       ; => #(5 2 3 4 a)
(vector-fill! v 0 3)
v                                       ; => #(5 2 3 0 0)
(vector-fill! v 9 1 2)
v                                       ; => #(5 9 3 0 0)
(vector-reverse! v)
v                                       ; => #(0 0 3 9 5)
(vector-reverse! v 2)
v                                       ; => #(0 0 5 9 3)
(vector-reverse! v 0 3)
v                                       ; => #(5 0 0 9 3)
(vector-copy! v 1 #(a b c d) 1 3)
v                                       ; => #(5 b c 9 3)
(vector-copy! v 1 v 0 3)
v                                       ; => #(5 5 b c 3)
(define w (vector 1 2 3 4 5))
(vector-reverse-copy! w 1 '#(a b c d) 1)
w                                       ; => #(1 d c b 5)
(vector-reverse-copy! w 0 w)
w                                       ; => #(5 b c d 1)
(vector-reverse-copy! w 3 '#(x y z) 1 3)
w                                       ; => #(5 b c z y)
(define u (make-vector 5 0))
(vector-unfold! (lambda (i x) (values (list i x) (* 2 x))) u 1 4 1)
u                                       ; => #(0 (1 1) (2 2) (3 4) 0)
(vector-unfold! values u 3 5)
u                                       ; => #(0 (1 1) (2 2) 3 4)
(vector-unfold-right! (lambda (i x) (values (list i x) (* 2 x))) u 1 4 1)
u                                       ; => #(0 (1 4) (2 2) (3 1) 4)
(vector-unfold-right! - u 0 2)
u                                       ; => #(0 -1 (2 2) (3 1) 4)
(vector-unfold! values u 2 2)
(vector-set! v 5 0)                     ; error: vector-set!
(vector-swap! v 0 5)                    ; error: vector-swap!
(vector-reverse! v 0 6)                 ; error: vector-reverse!
(vector-reverse-copy! w 3 '#(x y z))    ; error: vector-reverse-copy!
(vector-reverse-copy! w 0 '#(x) 2)      ; error: vector-reverse-copy!
(vector-unfold! values u 0 6)           ; error: vector-unfold!
(vector-unfold-right! values u 3 2)     ; error: vector-unfold-right!
(vector-unfold! values '(1) 0 1)        ; error: vector-unfold!
