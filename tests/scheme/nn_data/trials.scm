;;; An experiment from several seeds: each gets its own generator, and every result is printed, with the mean and the least.
(import (schemenn) (nn trials))
(define drawn (map (lambda (seed) (random-uniform (make-rng seed))) '(3 5)))
(equal? drawn (trials '(3 5) random-uniform))   ; => #t
(trials '(0 1) (let ((results '(1/4 1/2))) (lambda (rng) (let ((x (car results))) (set! results (cdr results)) x))) "score")
; prints: seed 0  score 0.25
; prints: seed 1  score 0.5
; prints: mean score 0.375, least 0.25
; => (1/4 1/2)
(trials '() random-uniform)                     ; error: trials: there are no seeds
