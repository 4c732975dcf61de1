(define (f n)
  (guard (e ((eq? e 'again) (if (= n 0) 'done (f (- n 1)))))
    (raise 'again)))
(f 20000)                               ; => done
