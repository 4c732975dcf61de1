(define (my-gcd a b) (if (= b 0) a (my-gcd b (remainder a b))))
(display (my-gcd 48 36)) (newline)
(display (list (gcd 12 18) (lcm 4 6) (quotient -7 2) (remainder -7 2) (modulo -7 2)))
(newline)
