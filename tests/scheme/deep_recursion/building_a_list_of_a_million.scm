(define (integers n)
  (if (= n 0) '() (cons n (integers (- n 1)))))
(length (integers 1000000))             ; => 1000000
