(vector->list #(dah dah didah))         ; => (dah dah didah)
(vector->list #(dah dah didah) 1)       ; => (dah didah)
(vector->list #(dah dah didah) 1 2)     ; => (dah)
(list->vector '(dididit dah))           ; => #(dididit dah)
