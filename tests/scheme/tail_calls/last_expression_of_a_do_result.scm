(define (f n)
  (do ((i 0 (+ i 1)))
      ((= i 1) (if (= n 0) 'done (f (- n 1))))))
(f 100000)                              ; => done
