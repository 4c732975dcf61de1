(let ((x 1))
  (set! x (+ x 1))
  (set! x (* x 10))
  x)                                    ; => 20
