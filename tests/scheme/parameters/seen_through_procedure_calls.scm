(define depth (make-parameter 0))
(define (nest n)
  (if (= n 0) (depth) (parameterize ((depth (+ 1 (depth)))) (nest (- n 1)))))
(nest 5)                                ; => 5
(depth)                                 ; => 0
