(with-output-to-string '() (lambda () (display "x"))) ; => "x"
(call-with-output-string '() (lambda (port) (write "x" port))) ; => "\"x\""
(println "a" 1) ; prints: a1
(integer-nth-root 30 3) ; => 3
(append-vectors (list (vector 1) (vector 2 3))) ; => #(1 2 3)
(call/cc (lambda (k) (+ 1 (continuation-return k 5)))) ; => 5
