(call-with-values (lambda () (values 4 5)) (lambda (a b) b))  ; => 5
(call-with-values * -)                  ; => -1
