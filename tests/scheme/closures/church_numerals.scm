(define zero (lambda (f) (lambda (x) x)))
(define (successor n) (lambda (f) (lambda (x) (f ((n f) x)))))
(define (number n) ((n (lambda (k) (+ k 1))) 0))
(number (successor (successor (successor zero))))  ; => 3
