(define (loop n)
  (if (= n 0)
      (delay 'done)
      (delay-force (loop (- n 1)))))
(force (loop 100000))                   ; => done
