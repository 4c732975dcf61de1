(define (f) later)
(f)                                     ; error: later
(define later 1)
(f)                                     ; => 1
