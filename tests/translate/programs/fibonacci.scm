; Three ways to Fibonacci.
(define (fib n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2)))))
(define (fib-iter n)
  (define (go a b count) (if (= count 0) b (go (+ a b) a (- count 1))))
  (go 1 0 n))
(define (fib-do n)
  (do ((i 0 (+ i 1)) (a 0 b) (b 1 (+ a b))) ((= i n) a)))
(display (list (fib 10) (fib-iter 50) (fib-do 50))) (newline)
