(define x 5)
(define count 0)
(define p (delay (begin (set! count (+ count 1)) (if (> count x) count (force p)))))
(force p)                               ; => 6
(begin (set! x 10) (force p))           ; => 6
