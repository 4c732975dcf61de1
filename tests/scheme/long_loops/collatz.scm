(define (steps n)
  (let loop ((n n) (count 0))
    (cond ((= n 1) count)
          ((even? n) (loop (quotient n 2) (+ count 1)))
          (else (loop (+ (* 3 n) 1) (+ count 1))))))
(steps 27)                              ; => 111
(apply max (map steps (map (lambda (n) (+ n 1)) (iota 1000))))  ; => 178
