(define (integers-from n) (cons-stream n (integers-from (+ n 1))))
(define (stream-ref s n)
  (if (= n 0) (stream-car s) (stream-ref (stream-cdr s) (- n 1))))
(stream-ref (integers-from 10) 90)      ; => 100
