(define a (vector 1 2 3 4 5))
(vector-fill! a 'smash 2 4)
a                                       ; => #(1 2 smash smash 5)
