(vector-set! #(1) 0.0 1)                ; error: vector-set!
(make-vector -1)                        ; error: make-vector
(make-vector 1.5)                       ; error: make-vector
(vector-length '(1))                    ; error: vector-length
(vector->list 5)                        ; error: vector->list
(list->vector 5)                        ; error: list->vector
