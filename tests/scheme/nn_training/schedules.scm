;; Rates of the steps 0, 1, 2 …, worked out by hand.
(import (schemenn) (nn))
(define (rates schedule) (map schedule (iota 6)))
(rates (constant-rate 0.5))                       ; => (0.5 0.5 0.5 0.5 0.5 0.5)
(rates (step-decay 8 1/2 2))                      ; => (8 8 4 4 2 2)
(rates (piecewise-constant 8 '(1 4) '(4 1)))      ; => (8 4 4 4 1 1)
(rates (exponential-decay 8 0.5))                 ; => (8 4.0 2.0 1.0 0.5 0.25)
((exponential-decay 8 0.25 2) 1)                  ; => 4.0
(rates (inverse-time-decay 6 1))                  ; => (6.0 3.0 2.0 1.5 1.2 1.0)
(rates (linear-decay 1 0 4))                      ; => (1.0 0.75 0.5 0.25 0.0 0.0)
(rates (polynomial-decay 1 0 4 2))                ; => (1.0 0.5625 0.25 0.0625 0.0 0.0)
(rates (cosine-decay 1 4))                        ; => (1.0 0.853553390593 0.5 0.146446609407 0.0 0.0)
(rates (cosine-restarts 1 2))                     ; => (1.0 0.5 1.0 0.5 1.0 0.5)
(rates (warm-up 2 (step-decay 8 1/2 2)))          ; => (4.0 8.0 8 8 4 4)
(rates (warm-up 4 1))                             ; => (0.25 0.5 0.75 1.0 1 1)
((inverse-square-root-decay 1 4) 0)               ; => 0.25
((inverse-square-root-decay 1 4) 3)               ; => 1.0
((inverse-square-root-decay 1 4) 15)              ; => 0.5
(scheduled-rate (lambda (step) -1) 0)             ; error: a learning rate must be a number that is not negative
(step-decay 1 1/2 0)                              ; error: step-decay: expected a positive number of steps, got 0
(cosine-restarts 1 2 1/2)                         ; error: cosine-restarts: the factor must be a number from 1 up, got 1/2
(piecewise-constant 0.1 '(20 0.001) '(10 0.01))   ; error: piecewise-constant: expected changes (step rate), the steps in ascending order
(piecewise-constant 0.1 10 0.01)                  ; error: piecewise-constant: expected changes (step rate)
