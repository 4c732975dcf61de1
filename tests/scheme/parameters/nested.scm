(define p (make-parameter 1))
(define q (make-parameter 2))
(parameterize ((p 10) (q 20))
  (list (p) (q) (parameterize ((p 100)) (list (p) (q))) (p)))  ; => (10 20 (100 20) 10)
