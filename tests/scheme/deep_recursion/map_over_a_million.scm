(define xs (iota 1000000))
(apply + (map (lambda (x) 1) xs))       ; => 1000000
