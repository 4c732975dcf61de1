(vector->list '#(1 2 3))                ; => (1 2 3)
(vector->list '#(1 2 3 4) 1 3)          ; => (2 3)
(reverse-vector->list '#(1 2 3))        ; => (3 2 1)
(reverse-vector->list '#(1 2 3 4) 1 3)  ; => (3 2)
(reverse-vector->list '#(1 2 3) 1)      ; => (3 2)
(list->vector '(1 2 3))                 ; => #(1 2 3)
(reverse-list->vector '(1 2 3))         ; => #(3 2 1)
(vector->string '#(#\a #\b #\c))        ; => "abc"
(vector->string '#(#\a #\b #\c) 1)      ; => "bc"
(vector->string '#(#\a #\b #\c) 1 2)    ; => "b"
(string->vector "abc")                  ; => #(#\a #\b #\c)
(string->vector "abc" 1 2)              ; => #(#\b)
(reverse-vector->list '#(1) 2)          ; error: reverse-vector->list
(reverse-list->vector '(1 . 2))         ; error: reverse-list->vector
(vector->string '#(1))                  ; error: vector->string
