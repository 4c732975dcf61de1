(define numbers
  (list 0 -1 (expt 10 40) 1/3 -22/7 0.1 -0.0 1e100 1e-100 5e-324 1.7976931348623157e308 3.141592653589793
        +inf.0 -inf.0 +nan.0 123456789.125 2+3i -1/2+3/4i 1.5-2.5i +i -i 1e21+1e-7i 0.1+inf.0i))
(define (reversible? radix)
  (let loop ((left numbers))
    (cond ((null? left) #t)
          ((eqv? (string->number (number->string (car left) radix) radix) (car left)) (loop (cdr left)))
          (else (car left)))))
(map reversible? '(2 8 10 16))          ; => (#t #t #t #t)
(map reversible? '(3 7 12 17))          ; => (#t #t #t #t)
