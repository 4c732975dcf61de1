(define (loop n)
  (if (> n 0)
      (begin
        (call/cc (lambda (k) (if (odd? n) (k n))))
        (loop (- n 1)))
      'done))
(loop 100000)                           ; => done
