(define n 0)
(do ((i 0 (+ i 1))) ((= i 10) n)
  (set! n (+ n i))
  (set! n (+ n 1)))                     ; => 55
