(define (f n) (if (= n 0) 0 (+ 1 (g (- n 1)))))
(define (g n) (if (= n 0) 0 (+ 1 (f (- n 1)))))
(f 200000)                              ; => 200000
