;;; A relu written in Scheme, mapped over a million elements.
(define (relu x) (if (> x 0) x 0))
(define v (random-normal (make-rng 1) 1000000))
(define (repeat n result)
  (if (= n 0) (tensor-length result) (repeat (- n 1) (map relu v))))
(define (run n) (repeat n v))
