(define (f n) (or (= n 0) (g (- n 1))))
(define (g n) (and #t (f n)))
(f 200000)                              ; => #t
