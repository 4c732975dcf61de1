(define s (cons-stream 1 (car '())))
(stream-car s)                          ; => 1
