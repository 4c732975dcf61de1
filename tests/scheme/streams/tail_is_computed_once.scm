(define count 0)
(define s (cons-stream 1 (begin (set! count (+ count 1)) '())))
(stream-cdr s)
(stream-cdr s)                          ; => ()
count                                   ; => 1
