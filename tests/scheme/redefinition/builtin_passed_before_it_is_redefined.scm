(define plus +)
(define (+ a b) (* a b))
(plus 3 4)                              ; => 7
(+ 3 4)                                 ; => 12
