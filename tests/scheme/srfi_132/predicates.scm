(list-sorted? < '(1 2 2 3))             ; => #t
(list-sorted? < '(1 3 2))               ; => #f
(list-sorted? < '())                    ; => #t
(list-sorted? > '(3 2 1))               ; => #t
(vector-sorted? < #(1 2 2 3))           ; => #t
(vector-sorted? < #(2 1))               ; => #f
(vector-sorted? < #())                  ; => #t
(vector-sorted? < #(9 1 2 0) 1 3)       ; => #t
(vector-sorted? < #(9 1 2 0) 1)         ; => #f
(list-sorted? < 5)                      ; error: list-sorted?
(vector-sorted? < '(1 2))               ; error: vector-sorted?
(vector-sorted? < #(1 2) 3)             ; error: vector-sorted?
(list-sorted? < #(1 2))                 ; error: list-sorted?
(list-sorted? '(1 2) <)                 ; error: list-sorted?
