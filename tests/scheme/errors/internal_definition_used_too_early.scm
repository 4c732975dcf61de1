(define (f)
  (define a (+ b 1))
  (define b 2)
  a)
(f)                                     ; error: b
