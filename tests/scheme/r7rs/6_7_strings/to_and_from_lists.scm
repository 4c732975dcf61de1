(string->list "abc")                    ; => (#\a #\b #\c)
(string->list "abc" 1)                  ; => (#\b #\c)
(string->list "abcd" 1 3)               ; => (#\b #\c)
(string->list "")                       ; => ()
(string->list "abc" 3)                  ; => ()
(string->list "abc" 4)                  ; error: string->list
(string->list "abc" 2 1)                ; error: string->list
(list->string '(#\a #\b))               ; => "ab"
(list->string '())                      ; => ""
(list->string '(#\a b))                 ; error: list->string
(list->string '(#\a . #\b))             ; error: list->string
(list->string #\a)                      ; error: list->string
(let ((x (list #\a))) (set-cdr! x x) (list->string x))  ; error: list->string
