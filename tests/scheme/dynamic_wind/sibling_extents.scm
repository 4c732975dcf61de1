(define out '())
(define (note x) (set! out (cons x out)))
(define k #f)
(define first #t)
(define (f)
  (dynamic-wind
    (lambda () (note 'a-in))
    (lambda () (call/cc (lambda (c) (set! k c))))
    (lambda () (note 'a-out)))
  (if first
      (dynamic-wind
        (lambda () (note 'b-in))
        (lambda () (set! first #f) (k #f))
        (lambda () (note 'b-out)))))
(f)
(reverse out)                           ; => (a-in a-out b-in b-out a-in a-out)
