(define (draw seed) (random-normal (make-rng seed) '(2 3)))
(equal? (draw 42) (draw 42)) ; => #t
(equal? (draw 42) (draw 43)) ; => #f
(shape (draw 1)) ; => (2 3)
(define r (make-rng 42))
(rng? r) ; => #t
(rng? 42) ; => #f
(begin (write r) (newline)) ; prints: #<rng seed 42>
(begin (write (rng-split r)) (newline)) ; prints: #<rng seed 42 split 0>
(length (rng-split r 3)) ; => 3
(= (random-normal (rng-split r)) (random-normal (rng-split r))) ; => #f
(shape (random-uniform r 4)) ; => (4)
(<= 5 (random-uniform r '() 5 6)) ; => #t
(<= 2 (minimum (random-uniform r '(100) 2 3)) (maximum (random-uniform r '(100) 2 3)) 3) ; => #t
(sort (shuffle r '(1 2 3 4 5)) <) ; => (1 2 3 4 5)
(vector-length (shuffle r #(a b c))) ; => 3
(sum (shuffle r #2f64((1.0 2.0) (3.0 4.0))) 0) ; => #f64(4.0 6.0)
(sort (random-permutation r 4) <) ; => (0 1 2 3)
(memv (random-choice r '(7 7)) '(7)) ; => (7)
(sort (random-choice r '(1 2 3) 3) <) ; => (1 2 3)
(exact-integer? (random-integers r '() 0 10)) ; => #t
(shape (random-integers r '(2 2) 0 10)) ; => (2 2)
(sort (shuffle '(3 1 2)) <) ; => (1 2 3)
(make-rng -1) ; error: make-rng: expected an exact nonnegative integer, got -1
(random-normal 42 '(2)) ; error: random-normal: expected a random number generator, got 42
(random-normal r '(2 -1)) ; error: random-normal: size -1 is out of range
(shuffle r 5) ; error: shuffle: expected a list, a vector or a tensor, got 5
