;; An index that differs from row to row is an exact integer, as ever.
(define P #2f64((0.5 0.25 0.25) (0.125 0.5 0.375)))
(define labels #f64(2.0 0.0))
(map (lambda (p k) (tensor-ref p (exact k))) P labels) ; => #f64(0.25 0.125)
(vectorized? (lambda (p k) (tensor-ref p (exact k))) P labels) ; => #t
(map (lambda (p k) (tensor-ref p k)) P labels) ; error: tensor-ref: expected an index, got 2.0
(map (lambda (p) (tensor-ref p (exact 3))) P) ; error: tensor-ref: index 3 is out of range of p, which has length 3
(map (lambda (p) (tensor-ref p (argmax p))) P) ; => #f64(0.5 0.5)
(map argmax P) ; => #f64(0.0 1.0)
(map (lambda (p) (argmax p 0 'keep)) P) ; => #2f64((0.0) (1.0))
(map (lambda (k) (one-hot k 3)) labels) ; => #2f64((0.0 0.0 1.0) (1.0 0.0 0.0))
(one-hot 1.0 3) ; => #f64(0.0 1.0 0.0)
(one-hot 1.5 3) ; error: one-hot: expected an index, got 1.5
(map (lambda (k) (tensor-ref P (exact k) 1)) #f64(1.0 0.0)) ; => #f64(0.5 0.25)
(map (lambda (x) (case (exact x) ((0) 10) ((1 2) 20) (else 30))) #f64(2.0 0.0 5.0)) ; => #f64(20.0 10.0 30.0)
(map (lambda (x) (eqv? x 0.0)) #f64(0.0 -0.0)) ; => #mask(#t #f)
;; The gradient goes to the element that was picked.
(define (largest-squares t) (sum (map (lambda (x) (tensor-ref x (argmax x))) (* t t))))
((∇ largest-squares) #2f64((1.0 3.0) (5.0 2.0))) ; => #2f64((0.0 6.0) (10.0 0.0))
((∇ (lambda (t) (sum (map (lambda (k) (tensor-ref t (exact k))) #f64(0.0 1.0 1.0))))) #f64(7.0 8.0)) ; => #f64(1.0 2.0)
