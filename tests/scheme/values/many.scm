(call-with-values (lambda () (apply values (iota 50))) +)  ; => 1225
