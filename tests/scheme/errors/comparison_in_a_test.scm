(define (smaller a b) (if (< a b) a b))
(smaller 1 2)                           ; => 1
(smaller "a" "b")                       ; error: <
(define (same a b) (if (= a b) 'same 'different))
(same 1 1.0)                            ; => same
(same 'a 'a)                            ; error: =
