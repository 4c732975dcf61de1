(define (sum n) (if (= n 0) 0 (+ n (sum (- n 1)))))
(display (sum 50000)) (newline)
(define (count n) (if (= n 0) 'done (count (- n 1))))
(display (count 300000)) (newline)
