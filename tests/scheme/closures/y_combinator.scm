(define Y
  (lambda (f)
    ((lambda (x) (x x))
     (lambda (x) (f (lambda (n) ((x x) n)))))))
(define factorial
  (Y (lambda (self) (lambda (n) (if (= n 0) 1 (* n (self (- n 1))))))))
(factorial 20)                          ; => 2432902008176640000
