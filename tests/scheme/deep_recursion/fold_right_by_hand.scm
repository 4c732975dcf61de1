(define (fold-right* f init xs)
  (if (null? xs)
      init
      (f (car xs) (fold-right* f init (cdr xs)))))
(fold-right* + 0 (iota 200000))         ; => 19999900000
