(eqv? #\a (string-ref "cab" 1))         ; => #t
(memv #\b (string->list "abc"))         ; => (#\b #\c)
