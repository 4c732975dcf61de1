(define ŷ 0.5)
(define (σ z) (/ 1 (+ 1 (exp (- z)))))
(define W₁ '(1 2))
(σ 0.0)                                 ; => 0.5
(list ŷ (car W₁))                       ; => (0.5 1)
