(define sum 0)
(for-each (lambda (x) (set! sum (+ sum x))) (iota 200000))
sum                                     ; => 19999900000
