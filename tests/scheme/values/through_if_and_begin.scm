(define (f flag)
  (if flag
      (begin 'ignored (values 1 2))
      (values 3 4)))
(call-with-values (lambda () (f #t)) list)  ; => (1 2)
(call-with-values (lambda () (f #f)) list)  ; => (3 4)
