(define (attempt i)
  (guard (e ((symbol? e) 1)) (if (odd? i) (raise 'odd) 0)))
(let loop ((i 0) (sum 0))
  (if (= i 10000) sum (loop (+ i 1) (+ sum (attempt i)))))  ; => 5000
