(vector->list '#(dah dah didah))        ; => (dah dah didah)
(vector->list '#(dah dah didah) 1)      ; => (dah didah)
(vector->list '#(dah dah didah) 1 2)    ; => (dah)
(vector->list '#(1 2) 2)                ; => ()
(vector->list '#(1 2) 3)                ; error: vector->list
(vector->list '#(1 2) 1 0)              ; error: vector->list
(vector->list '#(1 2) 0 3)              ; error: vector->list
(vector->list '(1 2))                   ; error: vector->list
(list->vector '(dididit dah))           ; => #(dididit dah)
(list->vector '())                      ; => #()
(list->vector '(1 . 2))                 ; error: list->vector
(list->vector 5)                        ; error: list->vector
(string->vector "ABC")                  ; => #(#\A #\B #\C)
(string->vector "ABCDE" 1)              ; => #(#\B #\C #\D #\E)
(string->vector "ABCDE" 1 3)            ; => #(#\B #\C)
(string->vector "ABC" 4)                ; error: string->vector
(string->vector #(#\a))                 ; error: string->vector
(vector->string #(#\1 #\2 #\3))         ; => "123"
(vector->string #(#\1 #\2 #\3) 1)       ; => "23"
(vector->string #(#\1 #\2 #\3) 1 2)     ; => "2"
(vector->string #(#\1 2) 0 1)           ; => "1"
(vector->string #(#\1 2))               ; error: vector->string
(vector->string "123")                  ; error: vector->string
(vector->string #(#\a) 0 2)             ; error: vector->string
