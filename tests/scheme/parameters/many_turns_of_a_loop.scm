(define p (make-parameter 0))
(let loop ((i 0) (sum 0))
  (if (= i 20000)
      sum
      (loop (+ i 1) (+ sum (parameterize ((p i)) (p))))))  ; => 199990000
