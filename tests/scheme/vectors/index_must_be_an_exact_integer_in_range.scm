(define v (vector 1 2 3))
(vector-ref v 1.0)                      ; error: vector-ref
(vector-ref v 3)                        ; error: vector-ref
(vector-ref v -1)                       ; error: vector-ref
(vector-set! v 3 0)                     ; error: vector-set!
(vector-ref v 'a)                       ; error: vector-ref
(vector-ref '(1 2) 0)                   ; error: vector-ref
(vector-ref v #t)                       ; error: vector-ref
