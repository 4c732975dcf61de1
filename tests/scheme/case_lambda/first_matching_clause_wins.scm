(define f
  (case-lambda
    ((a b) 'two)
    ((a . rest) (list 'some rest))
    (all 'any)))
(f 1 2)                                 ; => two
(f 1)                                   ; => (some ())
(f 1 2 3)                               ; => (some (2 3))
(f)                                     ; => any
