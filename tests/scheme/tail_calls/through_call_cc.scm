(define (f n)
  (if (= n 0)
      'done
      (call/cc (lambda (k) (f (- n 1))))))
(f 100000)                              ; => done
