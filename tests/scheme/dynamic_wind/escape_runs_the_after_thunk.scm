(define out '())
(define (note x) (set! out (cons x out)))
(define result
  (call/cc
   (lambda (k)
     (dynamic-wind
       (lambda () (note 'before))
       (lambda () (k 'escaped) (note 'never))
       (lambda () (note 'after))))))
result                                  ; => escaped
(reverse out)                           ; => (before after)
