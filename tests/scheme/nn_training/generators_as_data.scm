;; A generator is taken apart and made again; both then draw the same numbers, and split off the same generators.
(import (schemenn))
(define r (cadr (rng-split (make-rng 7) 3)))
(random-normal r 3)
(random-integers r 3 0 5)
(rng-split r)
(define again (list->rng (rng->list r)))
(equal? (random-normal again 5) (random-normal r 5))                           ; => #t
(equal? (random-integers again 5 0 9) (random-integers r 5 0 9))               ; => #t
(equal? (random-normal (rng-split again) 5) (random-normal (rng-split r) 5))   ; => #t
(car (rng->list r))                           ; => pcg64
(rng->list 3)                                 ; error: rng->list: expected a random number generator, got 3
(list->rng '(pcg64 1))                        ; error: list->rng: expected a list made by rng->list
(list->rng '(pcg64 1 () 0 1 2 0 0))           ; error: list->rng: the increment must be odd
(list->rng '(pcg64 1 () 0 -1 1 0 0))          ; error: list->rng: -1 is out of range
(list->rng '(pcg64 1 () 0 1.0 1 0 0))         ; error: list->rng: expected an exact integer, got 1.0
(list->rng '(mt19937 1 () 0 1 1 0 0))         ; error: list->rng: expected a list made by rng->list
