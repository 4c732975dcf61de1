(call-with-values (lambda () (exact-integer-sqrt 17)) list)  ; => (4 1)
(call-with-values (lambda () (exact-integer-sqrt (expt 10 40))) list)  ; => (100000000000000000000 0)
