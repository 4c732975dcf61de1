(define (try thunk)
  (call/cc (lambda (k) (with-exception-handler (lambda (e) (k 'caught)) thunk))))
(try (lambda () (car 5)))               ; => caught
(try (lambda () (vector-ref (vector 1 2) 2)))  ; => caught
(try (lambda () (undefined-procedure 1)))  ; => caught
(try (lambda () (+ 'a 1)))              ; => caught
(try (lambda () ((lambda (x) x))))      ; => caught
(try (lambda () ("not a procedure")))   ; => caught
(try (lambda () (/ 1 0)))               ; => caught
