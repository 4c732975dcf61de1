(force 7)                               ; => 7
(force '(1 2))                          ; => (1 2)
