(let ()
  (define-values (x y) (values 1 2))
  (+ x y))                              ; => 3
