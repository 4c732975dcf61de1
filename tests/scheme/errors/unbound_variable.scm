undefined-variable                      ; error: undefined-variable
(undefined-procedure 1)                 ; error: undefined-procedure
(define (f) another-one)
(f)                                     ; error: another-one
