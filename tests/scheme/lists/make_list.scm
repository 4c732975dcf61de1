(make-list 2 3)                         ; => (3 3)
(length (make-list 5))                  ; => 5
