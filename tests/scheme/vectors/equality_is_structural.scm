(equal? #(1 (2) #(3)) (vector 1 (list 2) (vector 3)))  ; => #t
(eqv? #(1) (vector 1))                  ; => #f
