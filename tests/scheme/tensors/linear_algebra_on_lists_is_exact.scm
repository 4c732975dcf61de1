(mat-vec '((1 2) (3 4)) '(1 1)) ; => (3 7)
(mat-vec '((1 2) (3 4)) '(1 1) '(10 20)) ; => (13 27)
(mat-vec '((1/2 1/3)) '(1 1)) ; => (5/6)
(mat-vec '((1 2) (3 4)) '(1 0.5)) ; => (2.0 5.0)
(vec-mat '(1 1) '((1 2 3) (4 5 6))) ; => (5 7 9)
(mat-mul '((1 2) (3 4)) '((0 1) (1 0))) ; => ((2 1) (4 3))
(mat-mul '((1 1) (1 0)) '((1 1) (1 0)) '((1 1) (1 0))) ; => ((3 2) (2 1))
(dot '(1 2 3) '(4 5 6)) ; => 32
(outer '(1 2) '(3 4 5)) ; => ((3 4 5) (6 8 10))
(norm '(3 4)) ; => 5
(norm '(1 -2 3) 1) ; => 6
(norm '(1 -4 3) +inf.0) ; => 4
(trace '((1 2) (3 4))) ; => 5
(determinant '((1 2) (3 4))) ; => -2
(determinant '((2 0 1) (1 3 2) (1 1 4))) ; => 18
(inverse '((1 2) (3 4))) ; => ((-2 1) (3/2 -1/2))
(solve '((2 1) (1 3)) '(1 2)) ; => (1/5 3/5)
(solve '((0 1) (2 0)) '((1 2) (4 6))) ; => ((2 3) (1 2))
(mat-vec '((0 +i) (+i 0)) '(1 2)) ; => (+2i +i)
(define W '((1 2) (3 4) (5 6)))
(define x '(1 2 3))
(mat-vec W x) ; error: mat-vec: W is 3×2 but x has length 3
(mat-vec W '(1 2) x) ; => (6 13 20)
(mat-vec '((1 2) (3)) '(1 1)) ; error: mat-vec: '((1 2) (3)) is ragged: element 0 has length 2 but element 1 length 1
(mat-vec '((1 2) (3 a)) '(1 1)) ; error: mat-vec: expected a number, got a as element 1 1
(dot x W) ; error: dot: W is 3×2 but must be a vector (rank 1)
(inverse W) ; error: inverse: W is 3×2 but must be square
(inverse '((1 2) (2 4))) ; error: inverse: the matrix is singular
(+ x x) ; error: +: expected a number, got (1 2 3)
