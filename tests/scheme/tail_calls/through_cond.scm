(define (f n)
  (cond ((= n 0) 'done)
        ((even? n) (f (- n 1)))
        (else (f (- n 1)))))
(f 300000)                              ; => done
