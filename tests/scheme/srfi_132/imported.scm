(import (scheme base) (srfi 132) (srfi 133) (srfi 95) (srfi 111) (srfi 145) (srfi 39) (srfi 45) (srfi 6) (srfi 23))
(define v (vector 3 1 2))
(vector-sort! < v)
v                                       ; => #(1 2 3)
(list-sort > '(1 2))                    ; => (2 1)
(vector-count even? v)                  ; => 1
(sort '((2) (1)) < car)                 ; => ((1) (2))
(unbox (box (assume 1)))                ; => 1
(force (lazy (eager 5)))                ; => 5
((make-parameter 1))                    ; => 1
(let ((port (open-output-string))) (write-char #\a port) (get-output-string port))  ; => "a"
(error "stop:" 5)                       ; error: stop: 5
