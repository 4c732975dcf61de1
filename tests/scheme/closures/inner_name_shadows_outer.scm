(define x 'outer)
(define (f x)
  (let ((x (list x 'inner)))
    x))
(f 'argument)                           ; => (argument inner)
x                                       ; => outer
