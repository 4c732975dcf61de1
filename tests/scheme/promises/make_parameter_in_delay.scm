(define p (make-parameter 1))
(define d (delay (p)))
(force d)                               ; => 1
