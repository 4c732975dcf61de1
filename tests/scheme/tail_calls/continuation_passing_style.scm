(define (factorial n k)
  (if (= n 0)
      (k 1)
      (factorial (- n 1) (lambda (v) (k (* n v))))))
(factorial 10 (lambda (v) v))           ; => 3628800
(define (length-k xs k)
  (if (null? xs) (k 0) (length-k (cdr xs) (lambda (n) (k (+ n 1))))))
(length-k (make-list 100000 'x) (lambda (n) n))  ; => 100000
