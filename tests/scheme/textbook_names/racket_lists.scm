(range 5)                               ; => (0 1 2 3 4)
(range 2 5)                             ; => (2 3 4)
(range 0 10 3)                          ; => (0 3 6 9)
(range 10 0 -3)                         ; => (10 7 4 1)
(range 0 1 1/4)                         ; => (0 1/4 1/2 3/4)
(range 0 1 0.25)                        ; => (0 0.25 0.5 0.75)
(range 3 3)                             ; => ()
(range 5 2)                             ; => ()
(range 1 5 0)                           ; error: range
(range 'a)                              ; error: range
(inclusive-range 1 5 2)                 ; => (1 3 5)
(list-set '(0 1 2) 1 'x)                ; => (0 x 2)
(list-set '(0 1 2) 3 'x)                ; error: list-set
(list-update '(zero one two) 1 symbol->string)  ; => (zero "one" two)
(argmin car '((3 pears) (1 banana) (2 apples)))  ; => (1 banana)
(argmax car '((3 pears) (3 oranges) (1 banana)))  ; => (3 pears)
(argmin car '())                        ; error: argmin
(add-between '(x y z) 'and)             ; => (x and y and z)
(add-between '(x) 'and)                 ; => (x)
(add-between '() 'and)                  ; => ()
(remf negative? '(1 -2 3 4 -5))         ; => (1 3 4 -5)
(remf* negative? '(1 -2 3 4 -5))        ; => (1 3 4)
(filter-not even? '(1 2 3 4))           ; => (1 3)
(remove* '(1 2) '(1 2 3 2 4 5 2))       ; => (3 4 5)
(remq* '(a) '(a b a))                   ; => (b)
(takef '(2 4 5 8) even?)                ; => (2 4)
(dropf '(2 4 5 8) even?)                ; => (5 8)
(call-with-values (lambda () (splitf-at '(2 4 5 8) even?)) list)  ; => ((2 4) (5 8))
(takef-right '(1 3 2 4) even?)          ; => (2 4)
(dropf-right '(1 3 2 4) even?)          ; => (1 3)
(call-with-values (lambda () (split-at-right '(1 2 3 4 5 6) 2)) list)  ; => ((1 2 3 4) (5 6))
(index-of '(1 2 3 4) 3)                 ; => 2
(index-of '(1 2 3 4) 5)                 ; => #f
(indexes-of '(1 2 1 2 1) 2)             ; => (1 3)
(index-where '(1 2 3 4) even?)          ; => 1
(indexes-where '(1 2 3 4) even?)        ; => (1 3)
(append* '(a) '(b) '((c) (d e)))        ; => (a b c d e)
(group-by (lambda (n) (modulo n 3)) '(1 2 1 2 54 2 5 43 7 2 643 1 2 0))
; => ((1 1 43 7 643 1) (2 2 2 5 2 2) (54 0))
(check-duplicates '(1 2 3 2 1))         ; => 2
(check-duplicates '(1 2 3))             ; => #f
(list-prefix? '(1 2) '(1 2 3))          ; => #t
(take-common-prefix '(a b c d) '(a b x)) ; => (a b)
(permutations '(1 2 3))                 ; => ((1 2 3) (2 1 3) (1 3 2) (3 1 2) (2 3 1) (3 2 1))
(permutations '())                      ; => (())
(combinations '(1 2 3))                 ; => (() (1) (2) (1 2) (3) (1 3) (2 3) (1 2 3))
(combinations '(1 2 3) 2)               ; => ((1 2) (1 3) (2 3))
(cartesian-product '(1 2) '(a b))       ; => ((1 a) (1 b) (2 a) (2 b))
(list empty (empty? '()) (cons? '(1)) (rest '(1 2)))  ; => (() #t #t (2))
(rest '())                              ; error: rest
