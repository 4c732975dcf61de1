(let-values (((a b) (values 1 2 3))) a) ; error: 3
(call-with-values (lambda () (values 1 2)) (lambda (a) a))  ; error: got 2
