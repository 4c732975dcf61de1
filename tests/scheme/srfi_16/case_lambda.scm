(define plus
  (case-lambda
    (() 0)
    ((x) x)
    ((x y) (+ x y))
    ((x y z) (+ (+ x y) z))
    (args (apply + args))))
(plus)                                  ; => 0
(plus 1)                                ; => 1
(plus 1 2 3)                            ; => 6
(plus 1 2 3 4)                          ; => 10
((case-lambda ((a) a) ((a b) (* a b))) 1 2 3)       ; error: argument
((case-lambda ((a) (list 'one a)) ((a . rest) (list 'more a rest))) 1)      ; => (one 1)
