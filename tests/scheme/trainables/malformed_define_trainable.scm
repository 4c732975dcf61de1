(define-trainable (f x) x)                 ; error: a procedure cannot be trained
