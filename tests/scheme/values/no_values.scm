(call-with-values (lambda () (values)) list)  ; => ()
(call-with-values values (lambda xs (length xs)))  ; => 0
