(define area
  (case-lambda
    ((r) (* r r))
    ((a b) (* a b))
    ((a b . rest) (apply + a b rest))))
(display (area 3)) (display (area 3 4)) (display (area 1 2 3 4))
