(map car 5)                             ; error: map
(map 5 '(1 2))                          ; error: 5
(for-each car 'a)                       ; error: for-each
