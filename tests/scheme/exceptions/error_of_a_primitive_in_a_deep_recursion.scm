(define (f n) (if (= n 0) (car '()) (+ 1 (f (- n 1)))))
(guard (e (#t 'caught)) (f 100000))     ; => caught
