(define (add a b) (+ a b))
(add 1 2)                               ; => 3
(add 1 "2")                             ; error: +
(add '(1) '(2))                         ; error: +
(add #t #t)                             ; error: +
