(define (f x) (cond ((assv x '((1 . one) (2 . two))) => cdr) ((> x 10) 'big) (else 'none)))
(display (map f '(1 2 3 11)))
(define (g x) (case x ((1 2 3) 'small) ((a b) 'letter) ((#\a) 'char) (("x") 'str) (else => (lambda (v) (list v)))))
(display (g 2)) (display (g 'b)) (display (g #\a)) (display (g 99))
