(= 'a 1)                                ; error: =
(= 1 'a)                                ; error: =
(= 'a 'a)                               ; error: =
(= car car)                             ; error: =
(= "a" "a")                             ; error: =
(= #t #t)                               ; error: =
(= '() '())                             ; error: =
