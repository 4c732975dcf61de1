(define t (make-equal-hash-table))
(hash-table-set! t 'a #t)
(guard (e (#t (display "error")))
  (display (+ (hash-table-ref/default t 'a 0) 1)))
