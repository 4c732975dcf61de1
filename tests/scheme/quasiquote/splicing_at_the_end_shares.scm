(define tail (list 1 2))
(eq? tail (cdr `(0 ,@tail)))            ; => #t
