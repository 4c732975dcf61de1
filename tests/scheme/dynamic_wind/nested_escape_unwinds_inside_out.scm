(define out '())
(define (note x) (set! out (cons x out)))
(call/cc
 (lambda (k)
   (dynamic-wind
     (lambda () (note 'in1))
     (lambda ()
       (dynamic-wind
         (lambda () (note 'in2))
         (lambda () (k #f))
         (lambda () (note 'out2))))
     (lambda () (note 'out1)))))
(reverse out)                           ; => (in1 in2 out2 out1)
