(define (f n)
  (set! n (* n 2))
  (let ((g (lambda () (set! n (+ n 1)) n)))
    (g)
    (g)))
(f 10)                                  ; => 22
