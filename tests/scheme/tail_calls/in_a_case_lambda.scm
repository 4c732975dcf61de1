(define f
  (case-lambda
    ((n) (f n 0))
    ((n sum) (if (= n 0) sum (f (- n 1) (+ sum n))))))
(f 100000)                              ; => 5000050000
