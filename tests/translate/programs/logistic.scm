(define (logistic r x) (* r x (- 1 x)))
(let loop ((x 0.5) (n 5))
  (display x) (newline)
  (when (> n 0) (loop (logistic 3.7 x) (- n 1))))
