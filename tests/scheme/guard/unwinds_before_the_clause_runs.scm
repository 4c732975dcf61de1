(define out '())
(define (note x) (set! out (cons x out)))
(guard (e (#t (note 'clause)))
  (dynamic-wind
    (lambda () (note 'in))
    (lambda () (raise 'x))
    (lambda () (note 'out))))
(reverse out)                           ; => (in out clause)
