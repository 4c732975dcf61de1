(call-with-values (lambda () (values 1 2 3))
  (lambda (a . rest) (list a rest)))    ; => (1 (2 3))
