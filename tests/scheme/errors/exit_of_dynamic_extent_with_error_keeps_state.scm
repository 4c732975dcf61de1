(define p (make-parameter 1))
(parameterize ((p 2)) (car '()))        ; error: car
(p)                                     ; => 1
