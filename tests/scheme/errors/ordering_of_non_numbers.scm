(< "a" "b")                             ; error: <
(< 'a 'b)                               ; error: <
(> #\b #\a)                             ; error: >
(<= #t #f)                              ; error: <=
(>= '(2) '(1))                          ; error: >=
(< 1 'b)                                ; error: <
(< 1 2 'c)                              ; error: <
