;; The error is that of a call.
(map 5 #f64(1.0)) ; error: 5 is not a procedure
(map (lambda (x y) x) #f64(1.0)) ; error: expected 2 arguments, got 1
(why-not-vectorized 5 #f64(1.0)) ; => "a call of something that is no procedure"
(why-not-vectorized (lambda (x y) x) #f64(1.0)) ; => "lambda of another number of arguments"
;; A procedure with rest arguments is mapped at once if there are none.
(define (scaled x . factor) (if (null? factor) x (* x (car factor))))
(map scaled #f64(1.0 2.0)) ; => #f64(1.0 2.0)
(vectorized? scaled #f64(1.0 2.0)) ; => #t
(map scaled #f64(1.0 2.0) #f64(3.0 4.0)) ; => #f64(3.0 8.0)
(vectorized? scaled #f64(1.0 2.0) #f64(3.0 4.0)) ; => #f
;; A parameter is read, and a list of layers is gone through.
(define rate (make-parameter 2))
(define layers (list (lambda (x) (* (rate) x)) (lambda (x) (if (> x 0) x 0))))
(define (through x) (fold (lambda (layer h) (layer h)) x layers))
(vectorized? through #f64(1.0 -2.0)) ; => #t
(map through #f64(1.0 -2.0)) ; => #f64(2.0 0.0)
(parameterize ((rate 10)) (map through #f64(1.0 -2.0))) ; => #f64(10.0 0.0)
