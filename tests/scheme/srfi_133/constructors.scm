(vector-length (make-vector 3))         ; => 3
(make-vector 2 'x)                      ; => #(x x)
(vector 1 2)                            ; => #(1 2)
(vector-unfold (lambda (i x) (values x (- x 1))) 10 0)
; => #(0 -1 -2 -3 -4 -5 -6 -7 -8 -9)
(vector-unfold values 7)                ; => #(0 1 2 3 4 5 6)
(vector-unfold values 0)                ; => #()
(vector-unfold (lambda (i a b) (values (list i a b) b a)) 3 'x 'y)  ; => #((0 x y) (1 y x) (2 x y))
(vector-unfold-right (lambda (i x) (values (cons i x) (+ x 1))) 5 0)
; => #((0 . 4) (1 . 3) (2 . 2) (3 . 1) (4 . 0))
(vector-unfold-right values 3)          ; => #(0 1 2)
(vector-unfold-right (lambda (i) (error "not called")) 0)     ; => #()
(vector-copy '#(a b c d e f g h i))     ; => #(a b c d e f g h i)
(vector-copy '#(a b c d e f g h i) 6)   ; => #(g h i)
(vector-copy '#(a b c d e f g h i) 3 6) ; => #(d e f)
(vector-reverse-copy '#(5 4 3 2 1 0) 1 5)     ; => #(1 2 3 4)
(vector-reverse-copy '#(1 2 3))         ; => #(3 2 1)
(vector-append '#(x) '#(y))             ; => #(x y)
(vector-append '#(a) '#(b c d))         ; => #(a b c d)
(vector-append)                         ; => #()
(vector-concatenate '(#(a b) #(c d)))   ; => #(a b c d)
(vector-append-subvectors #(a b c d e) 0 2 #(f g h i j) 2 4)  ; => #(a b h i)
(vector-append-subvectors)              ; => #()
(vector-unfold-right values -1)         ; error: vector-unfold-right
(vector-reverse-copy '#(1 2) 3)         ; error: vector-reverse-copy
(vector-append '#(1) '(2))              ; error: vector-append
(vector-append-subvectors #(a b) 0 3)   ; error: vector-append-subvectors
(vector-append-subvectors #(a b) 0)     ; error: vector-append-subvectors
(vector-append-subvectors '(a b) 0 1)   ; error: vector-append-subvectors
