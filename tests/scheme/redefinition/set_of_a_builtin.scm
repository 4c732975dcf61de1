(define (f x) (* x 2))
(f 5)                                   ; => 10
(set! * (lambda (a b) (- a b)))
(f 5)                                   ; => 3
