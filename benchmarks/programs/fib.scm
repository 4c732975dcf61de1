;;; Doubly recursive Fibonacci numbers: the cost of a call.

(define (fib n)
  (if (< n 2)
      n
      (+ (fib (- n 1)) (fib (- n 2)))))

(define (run n)
  (fib n))
