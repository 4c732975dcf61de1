(define (twice x) (+ x x))
(define (+ a b) (list 'plus a b))
(twice 3)                               ; => (plus 3 3)
(+ 1 2)                                 ; => (plus 1 2)
