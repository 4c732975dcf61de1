(list-delete-neighbor-dups = '(1 1 2 7 7 7 0 -2 -2))          ; => (1 2 7 0 -2)
(list-delete-neighbor-dups = '())       ; => ()
(list-delete-neighbor-dups eq? '(a b a))            ; => (a b a)
(list-delete-neighbor-dups! = (list 1 1 2 7 7 7 0 -2 -2))     ; => (1 2 7 0 -2)
(list-delete-neighbor-dups! = '())      ; => ()
(vector-delete-neighbor-dups = #(1 1 2 7 7 7 0 -2 -2))        ; => #(1 2 7 0 -2)
(vector-delete-neighbor-dups < #(1 2 2 7 0 -2))     ; => #(1 0 -2)
(vector-delete-neighbor-dups = #(1 1 2 2 3 3) 1 4)  ; => #(1 2)
(define v (vector 0 0 1 1 2 2 3 3))
(vector-delete-neighbor-dups! = v)      ; => 4
(vector-copy v 0 4)                     ; => #(0 1 2 3)
(define w (vector 0 0 1 1 2 2 3 3))
(vector-delete-neighbor-dups! = w 2 7)  ; => 5
(vector-copy w 0 5)                     ; => #(0 0 1 2 3)
(vector-ref w 7)                        ; => 3
(list-delete-neighbor-dups = 5)         ; error: list-delete-neighbor-dups
(list-delete-neighbor-dups! = 5)        ; error: list-delete-neighbor-dups!
(vector-delete-neighbor-dups = #(1) 2)  ; error: vector-delete-neighbor-dups
(vector-delete-neighbor-dups! = '(1))   ; error: vector-delete-neighbor-dups!
