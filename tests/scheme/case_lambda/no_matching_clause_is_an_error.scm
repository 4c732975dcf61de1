(define f (case-lambda ((a) a) ((a b c) c)))
(f 1)                                   ; => 1
(f 1 2 3)                               ; => 3
(f 1 2)                                 ; error: f
