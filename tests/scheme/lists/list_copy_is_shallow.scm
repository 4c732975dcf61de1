(define a '((1) 2))
(define b (list-copy a))
(eq? a b)                               ; => #f
(eq? (car a) (car b))                   ; => #t
