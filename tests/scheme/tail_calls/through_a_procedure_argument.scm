(define (call thunk) (thunk))
(define (f n)
  (if (= n 0) 'done (call (lambda () (f (- n 1))))))
(f 200000)                              ; => done
