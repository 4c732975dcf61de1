(define (f n)
  (cond ((and (> n 0) (- n 1)) => f)
        (else 'done)))
(f 200000)                              ; => done
