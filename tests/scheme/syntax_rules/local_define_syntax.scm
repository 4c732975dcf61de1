(define (f x)
  (define-syntax twice
    (syntax-rules () ((_ e) (begin e e))))
  (define n 0)
  (twice (set! n (+ n x)))
  n)
(f 5)                                   ; => 10
