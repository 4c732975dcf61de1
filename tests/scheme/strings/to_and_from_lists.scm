(string->list "apple" 2)                ; => (#\p #\l #\e)
(string->list "apple" 1 3)              ; => (#\p #\p)
(list->string '(#\a #\b))               ; => "ab"
