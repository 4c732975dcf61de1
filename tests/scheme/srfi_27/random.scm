; `random` draws from the default source of SRFI 27, under the conventions of SICP, Guile and Racket.
(random-source-pseudo-randomize! default-random-source 3 4)
(define drawn (list (random 100) (random-integer 100) (random 1000000)))
(random-source-pseudo-randomize! default-random-source 3 4)
(equal? drawn (list (random-integer 100) (random 100) (random-integer 1000000))) ; => #t

(random 1) ; => 0
(< -1 (random 10) 10) ; => #t
(inexact? (random 10.0)) ; => #t
(< 0 (+ (random) 1e-9) 1.1) ; => #t
(random 3 4) ; => 3
(random -5 -4) ; => -5
(random 4 4) ; error: out of range
(random 0) ; error: random: expected a positive exact integer or a positive float, got 0
(random 'a) ; error: random: expected a positive exact integer or a positive float, got a
(random 1/2) ; error: random: expected

(random 1 (random-state-from-platform)) ; => 0
(random 1 *random-state*) ; => 0
(= (random 1000000 (seed->random-state 7)) (random 1000000 (seed->random-state 7))) ; => #t

(random-seed 5)
(define a (random 1000000))
(random-seed 5)
(= a (random 1000000)) ; => #t
(random-seed -1) ; error: random-seed
