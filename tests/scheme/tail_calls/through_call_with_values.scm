(define (f n m)
  (if (= n 0)
      m
      (call-with-values (lambda () (values (- n 1) (+ m 1))) f)))
(f 100000 0)                            ; => 100000
