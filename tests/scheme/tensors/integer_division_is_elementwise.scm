;; As for the numbers: a remainder has the sign of the dividend, modulo that of the divisor.
(define t #f64(7.0 -7.0 6.0 -1.0))
(quotient t 3) ; => #f64(2.0 -2.0 2.0 -0.0)
(remainder t 3) ; => #f64(1.0 -1.0 0.0 -1.0)
(modulo t 3) ; => #f64(1.0 2.0 0.0 2.0)
(modulo t -3) ; => #f64(-2.0 -1.0 0.0 -1.0)
(floor-quotient t 2) ; => #f64(3.0 -4.0 3.0 -1.0)
(modulo 7 #f64(4.0 -4.0)) ; => #f64(3.0 -1.0)
(modulo t #f64(2.0 3.0)) ; error: modulo: t has length 4 but #f64(2.0 3.0) has length 2
;; Exactly, where the quotient of the floats would be rounded.
(quotient #f64(9007199254740991.0) 3) ; => #f64(3002399751580330.0)
(quotient #f64(1e300) 7) ; => #f64(1.4285714285714286e299)
(modulo #f64(-1.0) 9007199254740992) ; => #f64(9007199254740991.0)
;; Per element, also in branches.
(define (collatz n)
  (let loop ((n n) (steps 0))
    (cond ((= n 1) steps)
          ((even? n) (loop (quotient n 2) (+ steps 1)))
          (else (loop (+ (* 3 n) 1) (+ steps 1))))))
(vectorized? collatz t) ; => #f
(vectorized? collatz #f64(1.0 6.0 27.0)) ; => #t
(map collatz #f64(1.0 6.0 27.0)) ; => #f64(0.0 8.0 111.0)
(map even? #f64(1.0 2.0 0.0)) ; => #mask(#f #t #t)
(map even? #f64(1.0 2.5)) ; error: even?: expected an integer, got 2.5
