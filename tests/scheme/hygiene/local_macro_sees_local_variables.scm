(define (f x)
  (define-syntax get-x (syntax-rules () ((_) x)))
  (let ((x 'inner)) (list x (get-x))))
(f 'outer)                              ; => (inner outer)
