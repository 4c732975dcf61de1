(sort '(3 1 2) <) ; => (1 2 3)
(sort '(1 1.0 0 2 1) >) ; => (2 1 1.0 1 0)
(sort '(1.0 1 0) <) ; => (0 1.0 1)
(sort (list "b" "a" "B") string<?) ; => ("B" "a" "b")
(sort (list 1/2 1/3 1) <) ; => (1/3 1/2 1)
(sort '() <) ; => ()
(sort '(1 a) <) ; error: <: expected a real number, got a
(sort (list "b" 'a) string<?) ; error: string<?: expected
(sort (vector 3 1 2) <) ; => #(1 2 3)
(sort < '(2 1)) ; => (1 2)
(define (mine a b) (< a b))
(equal? (sort (iota 1000 1000 -1) mine) (sort (iota 1000 1000 -1) <)) ; => #t
