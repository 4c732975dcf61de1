;; Linear algebra on lists of exact numbers answers in lists.
(define A '((1 2) (3 4)))
(display (mat-vec A '(1 1))) (newline)
(display (mat-vec A '(1 1/2) '(10 20))) (newline)
(display (mat-mul A A)) (newline)
(display (transpose '((1 2 3) (4 5 6)))) (newline)
(display (dot '(1 2 3) '(4 5 6))) (newline)
(display (vec-mat '(1 1) A)) (newline)
(display (outer '(1 2) '(3 4))) (newline)
