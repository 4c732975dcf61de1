(define (factorial n) (if (= n 0) 1 (* n (factorial (- n 1)))))
(factorial 30)                          ; => 265252859812191058636308480000000
(quotient (factorial 100) (factorial 99))  ; => 100
