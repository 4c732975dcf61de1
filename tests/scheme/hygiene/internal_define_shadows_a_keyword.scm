(define (f)
  (define (when x) (list 'my-when x))
  (when 1))
(f)                                     ; => (my-when 1)
