(define (f n)
  (case n
    ((0) 'done)
    (else (f (- n 1)))))
(f 200000)                              ; => done
