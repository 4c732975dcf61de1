(define rng (make-rng 7))
(define (try n) (let* ((M (random-normal rng (list n 4))) (x (random-normal rng (list n)))) (display (dot (tensor-slice M (list 0 n) 1) x)) (display (dot (tensor-ref (transpose M) 2) x)) (display (mat-vec (transpose M) x)) (display (vec-mat x M)) (newline)))
(for-each try '(3 4 5 6 7 8 9 11 13 15 17 21 25 33 40))
