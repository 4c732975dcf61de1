(define a #(1 8 2 8))
(define b (vector-copy a))
(vector-set! b 0 3)
b                                       ; => #(3 8 2 8)
a                                       ; => #(1 8 2 8)
(define c (vector-copy b 1 3))
c                                       ; => #(8 2)
(vector-copy #(1 2 3) 1)                ; => #(2 3)
(vector-copy #(1 2 3) 3)                ; => #()
(vector-copy #(1 2 3) 4)                ; error: vector-copy
(vector-copy #(1 2 3) 2 1)              ; error: vector-copy
(vector-copy #(1 2 3) 0 4)              ; error: vector-copy
(vector-copy '(1))                      ; error: vector-copy
(vector-append #(a b c) #(d e f))       ; => #(a b c d e f)
(vector-append)                         ; => #()
(vector-append #() #(1) #() #(2 3))     ; => #(1 2 3)
(vector-append #(1) '(2))               ; error: vector-append
(let ((v (vector 1))) (eq? v (vector-append v)))  ; => #f
