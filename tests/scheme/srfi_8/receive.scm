(receive (a b) (values 1 2) (list b a)) ; => (2 1)
(receive all (values 1 2 3) all)        ; => (1 2 3)
(receive (first . rest) (values 1 2 3) (list first rest))     ; => (1 (2 3))
(receive () (values) 'none)             ; => none
(receive (a) 5 (define b 2) (+ a b))    ; => 7
(receive (a b) (values 1) a)            ; error: expected 2
