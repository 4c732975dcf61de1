(define a (list 1 2))
(define b (append a '(3)))
(set-car! b 'x)
a                                       ; => (1 2)
