;;; n turns of the logistic map x ← r x (1 − x), summed: a loop of float arithmetic.

(define (run n)
  (let loop ((i 0) (x 0.5) (total 0.0))
    (if (< i n)
        (loop (+ i 1)
              (* 3.7 x (- 1.0 x))
              (+ total x))
        total)))
