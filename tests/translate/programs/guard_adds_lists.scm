(define t (make-equal-hash-table))
(hash-table-set! t 'a '(1 2))
(guard (e (#t (display "error")))
  (display (+ (hash-table-ref/default t 'a 0) (hash-table-ref/default t 'a 0))))
