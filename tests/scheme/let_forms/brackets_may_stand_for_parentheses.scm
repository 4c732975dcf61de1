(let ([x 1] [y 2])
  (cond [(> x y) 'greater]
        [else (+ x y)]))                ; => 3
