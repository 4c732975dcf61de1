(define (make-cell value)
  (cons (lambda () value)
        (lambda (new) (set! value new))))
(define cell (make-cell 1))
((cdr cell) 5)
((car cell))                            ; => 5
