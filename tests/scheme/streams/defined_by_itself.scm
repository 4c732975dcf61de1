(define (add s t) (cons-stream (+ (stream-car s) (stream-car t)) (add (stream-cdr s) (stream-cdr t))))
(define fibs (cons-stream 0 (cons-stream 1 (add (stream-cdr fibs) fibs))))
(define (nth s n) (if (= n 0) (stream-car s) (nth (stream-cdr s) (- n 1))))
(nth fibs 50)                           ; => 12586269025
