(define (parts k) (call-with-values (lambda () (exact-integer-sqrt k)) list))
(parts 4)                               ; => (2 0)
(parts 5)                               ; => (2 1)
(parts 0)                               ; => (0 0)
(parts 17)                              ; => (4 1)
(parts (- (expt 10 40) 1))              ; => (99999999999999999999 199999999999999999998)
(call-with-values (lambda () (exact-integer-sqrt (expt 2 140))) list)  ; => (1180591620717411303424 0)
(exact-integer-sqrt -1)                 ; error: exact-integer-sqrt
(exact-integer-sqrt 4.0)                ; error: exact-integer-sqrt
(exact-integer-sqrt 1/4)                ; error: exact-integer-sqrt
