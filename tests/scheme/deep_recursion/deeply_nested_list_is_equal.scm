(define (nest n acc) (if (= n 0) acc (nest (- n 1) (list acc))))
(equal? (nest 100000 'x) (nest 100000 'x))  ; => #t
(equal? (nest 100000 'x) (nest 100000 'y))  ; => #f
