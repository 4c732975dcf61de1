(u8vector 1 2)                                         ; => #u8(1 2)
(u8vector-ref (make-u8vector 2 7) 1)                   ; => 7
(u8vector->list #u8(1 2))                              ; => (1 2)
(u8vector? #u8())                                      ; => #t
(list->u8vector '(1 300))                              ; error: 300
