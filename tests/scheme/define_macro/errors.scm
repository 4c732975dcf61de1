(define-macro (first-of x) (car x))
(first-of y) ; error: first-of: car: expected a pair, got y
(let () (define-macro (g) 1) (g)) ; error: define-macro can stand only at the top level
