(define v (tensor 1. -2. 3.))
(define m (> v 0))
m ; => #mask(#t #f #t)
(if m 1 2) ; error: a mask has many truth values: use map, tensor-map or where
(if (> v 0) 1 2) ; error: a mask has many truth values
(if (car (list m)) 1 2) ; error: a mask has many truth values
(not m) ; error: a mask has many truth values
(and m 1) ; error: a mask has many truth values
(or m 1) ; error: a mask has many truth values
(cond ((vector-ref (vector m) 0) 1)) ; error: a mask has many truth values
(let loop ((i 0)) (if (= v i) i (loop (+ i 1)))) ; error: a mask has many truth values
(define (positive x) (> x 0))
(positive v) ; => #mask(#t #f #t)
(list (= v 3) (zero? v) (<= v 1) (negative? v)) ; => (#mask(#f #f #t) #mask(#f #f #f) #mask(#t #t #f) #mask(#f #t #f))
(and 1 m) ; => #mask(#t #f #t)
