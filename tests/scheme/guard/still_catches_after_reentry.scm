(define (f)
  (guard (e (#t 'caught))
    (let ((k (call/cc (lambda (c) c))))
      (if (procedure? k) (k 'again))
      (car 1))))
(f)                                     ; => caught
