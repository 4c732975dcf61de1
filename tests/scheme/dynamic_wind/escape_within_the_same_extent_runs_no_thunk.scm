(define out '())
(define (note x) (set! out (cons x out)))
(dynamic-wind
  (lambda () (note 'in))
  (lambda () (note (call/cc (lambda (k) (k 'inside)))))
  (lambda () (note 'out)))
(reverse out)                           ; => (in inside out)
