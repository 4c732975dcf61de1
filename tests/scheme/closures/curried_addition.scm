(define (add a)
  (lambda (b)
    (lambda (c) (+ a b c))))
(((add 1) 2) 3)                         ; => 6
