(define M #2f64((1.0 -2.0) (3.0 4.0)))
(define (relu x) (if (> x 0) x 0))
(define (rows f) (lambda (row) (map f row)))
(map (rows relu) M)                             ; => #2f64((1.0 0.0) (3.0 4.0))
(vectorized? (rows relu) M)                     ; => #t
(define (minus-mean row) (let ((m (mean row))) (map (lambda (x) (- x m)) row)))
(map minus-mean M)                              ; => #2f64((1.5 -1.5) (-0.5 0.5))
(vectorized? minus-mean M)                      ; => #t
(define w #f64(10.0 20.0 30.0))
(define (outer-row x) (map (lambda (k) (* k x)) w))
(map outer-row #f64(1.0 2.0))                   ; => #2f64((10.0 20.0 30.0) (20.0 40.0 60.0))
(vectorized? outer-row #f64(1.0 2.0))           ; => #t
(map (lambda (row) (map (lambda (x) 5) w)) M)   ; => #2f64((5.0 5.0 5.0) (5.0 5.0 5.0))
(map (lambda (row) (fold + 0 row)) M)           ; => #f64(-1.0 7.0)
(vectorized? (lambda (row) (fold + 0 row)) M)   ; => #t
(tensor-map relu M)                             ; => #2f64((1.0 0.0) (3.0 4.0))
(map (lambda (row) (tensor-map relu row)) M)    ; => #2f64((1.0 0.0) (3.0 4.0))
(map (lambda (row) (if (> (sum row) 0) row (- row))) M) ; => #2f64((-1.0 2.0) (3.0 4.0))
(map relu M)                                    ; error: use map, tensor-map or where
