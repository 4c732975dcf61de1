(define (safe thunk default)
  (call/cc (lambda (k) (with-exception-handler (lambda (e) (k default)) thunk))))
(define total 0)
(do ((i 0 (+ i 1))) ((= i 5))
  (set! total (+ total (safe (lambda () (if (odd? i) (car i) i)) 100))))
total                                   ; => 206
