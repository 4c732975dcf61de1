(define W #2f64((1.0 2.0) (3.0 4.0) (5.0 6.0)))
(define A #2f64((2.0 1.0) (1.0 3.0)))
(mat-vec W #f64(1.0 1.0)) ; => #f64(3.0 7.0 11.0)
(mat-vec W #f64(1.0 1.0) #f64(0.5 0.5 0.5)) ; => #f64(3.5 7.5 11.5)
(mat-vec W #f64(1.0 1.0) 1/2) ; => #f64(3.5 7.5 11.5)
(vec-mat #f64(1.0 1.0 1.0) W) ; => #f64(9.0 12.0)
(mat-mul A A) ; => #2f64((5.0 5.0) (5.0 10.0))
(dot #f64(1.0 2.0) #f64(3.0 4.0)) ; => 11.0
(outer #f64(1.0 2.0) #f64(3.0 4.0)) ; => #2f64((3.0 4.0) (6.0 8.0))
(norm #f64(3.0 4.0)) ; => 5.0
(norm #f64(3e200 4e200) +inf.0) ; => 4e200
(trace A) ; => 5.0
(< (abs (- (determinant A) 5)) 1e-14) ; => #t
(< (norm (- (mat-vec A (solve A #f64(1.0 2.0))) #f64(1.0 2.0))) 1e-15) ; => #t
(< (norm (- (mat-mul A (inverse A)) #2f64((1.0 0.0) (0.0 1.0)))) 1e-15) ; => #t
;; Lists beside tensors are taken for tensors.
(mat-vec W '(1 1/2)) ; => #f64(2.0 5.0 8.0)
(mat-vec '((1 2) (3 4)) #f64(1.0 1.0)) ; => #f64(3.0 7.0)
(dot '(1 2) #f64(3.0 4.0)) ; => 11.0
(mat-vec (list #f64(1.0 2.0) '(3 4)) '(1 1)) ; => #f64(3.0 7.0)
(define x #f64(1.0 2.0 3.0))
(mat-vec W x) ; error: mat-vec: W is 3×2 but x has length 3
(mat-vec W #f64(1.0 1.0) #f64(1.0)) ; error: mat-vec: W is 3×2 but #f64(1.0) has length 1
(mat-vec x W) ; error: mat-vec: x has length 3 but must be a matrix (rank 2)
(mat-vec W W) ; error: mat-vec: W is 3×2 but must be a vector (rank 1)
(mat-mul W W) ; error: mat-mul: W is 3×2 but W is 3×2
(dot x #f64(1.0)) ; error: dot: x has length 3 but #f64(1.0) has length 1
(solve A x) ; error: solve: A is 2×2 but x has length 3
(mat-vec W x 1) ; error: mat-vec: W is 3×2 but x has length 3
(mat-vec W 5) ; error: mat-vec: expected a tensor or a list of numbers, got 5
