(define p (make-parameter 10))
(p)                                     ; => 10
(parameterize ((p 20)) (p))             ; => 20
(p)                                     ; => 10
