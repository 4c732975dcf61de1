(define x 1)
(define p (delay x))
(set! x 2)
(force p)                               ; => 2
(set! x 3)
(force p)                               ; => 2
