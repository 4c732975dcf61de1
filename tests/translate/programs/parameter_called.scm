(define p (make-parameter 10))
(display (p))
(p 20)
(display (p))
