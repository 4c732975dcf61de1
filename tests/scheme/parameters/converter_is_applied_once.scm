(define p (make-parameter 5 (lambda (x) (* x 2))))
(p)                                     ; => 10
(parameterize ((p 7)) (p))              ; => 14
(p)                                     ; => 10
