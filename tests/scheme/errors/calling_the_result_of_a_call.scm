(define (f) 42)
((f))                                   ; error: 42
