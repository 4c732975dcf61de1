(define (f n)
  (let* ((m (- n 1)))
    (begin
      (letrec ((g (lambda () (if (< m 0) 'done (f m)))))
        (g)))))
(f 100000)                              ; => done
