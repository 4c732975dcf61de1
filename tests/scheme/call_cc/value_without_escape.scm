(+ 1 (call-with-current-continuation (lambda (k) 10)))  ; => 11
