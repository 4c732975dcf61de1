(define (f n . rest)
  (if (= n 0) rest (apply f (- n 1) rest)))
(f 100000 'a 'b)                        ; => (a b)
