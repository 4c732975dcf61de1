(define (f n) (if (= n 0) (raise 'bottom) (+ 1 (f (- n 1)))))
(guard (e ((symbol? e) e)) (f 100000))  ; => bottom
