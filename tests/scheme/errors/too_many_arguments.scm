(define (f a b) a)
(f 1 2 3)                               ; error: f
((lambda () 1) 2)                       ; error: argument
