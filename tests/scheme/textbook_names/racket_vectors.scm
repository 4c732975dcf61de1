(vector-argmin car #((3 a) (1 b)))      ; => (1 b)
(vector-argmax car #((3 a) (1 b)))      ; => (3 a)
(vector-take #(1 2 3 4) 2)              ; => #(1 2)
(vector-drop #(1 2 3 4) 1)              ; => #(2 3 4)
(vector-take-right #(1 2 3 4) 3)        ; => #(2 3 4)
(vector-drop-right #(1 2 3 4) 3)        ; => #(1)
(call-with-values (lambda () (vector-split-at #(1 2 3 4) 1)) list)  ; => (#(1) #(2 3 4))
(vector-take #(1 2) 3)                  ; error: vector-take
(vector-member 'c #(a b c))             ; => 2
(vector-member "c" #(a b))              ; => #f
(vector-memq 'b #(a b))                 ; => 1
(vector-filter-not even? #(1 2 3))      ; => #(1 3)
(call-with-values (lambda () (vector->values #(1 2 3) 1)) list)  ; => (2 3)
(subvector->list #(1 2 3 4) 1 3)        ; => (2 3)
