(define M (random-normal (make-rng 7) '(9 13))) (define x (random-normal (make-rng 8) '(13)))
(display (equal? (map (lambda (row) (dot row x)) M) (mat-vec M x)))
(display (equal? (map (lambda (row) (dot x row)) M) (mat-vec M x)))
(display (equal? (map (lambda (row) (+ 1 (dot x row))) M) (+ 1 (mat-vec M x))))
