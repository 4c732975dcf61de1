(+ 1 (call/cc (lambda (k) (apply k '(41)))))  ; => 42
