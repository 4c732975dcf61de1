(define count 0)
(define p (delay (begin (set! count (+ count 1)) (* count 10))))
(force p)                               ; => 10
(force p)                               ; => 10
count                                   ; => 1
