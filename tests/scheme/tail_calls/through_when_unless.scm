(define (f n) (when #t (unless #f (if (= n 0) 'done (f (- n 1))))))
(f 200000)                              ; => done
