(define (forever n) (+ 1 (forever n)))
(forever 0)                             ; error: forever
