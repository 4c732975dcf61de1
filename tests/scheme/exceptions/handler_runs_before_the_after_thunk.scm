(define out '())
(define (note x) (set! out (cons x out)))
(call/cc
 (lambda (k)
   (with-exception-handler
     (lambda (e) (note 'handler) (k #f))
     (lambda ()
       (dynamic-wind
         (lambda () (note 'before))
         (lambda () (raise 'x))
         (lambda () (note 'after)))))))
(reverse out)                           ; => (before handler after)
