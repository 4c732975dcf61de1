; Optional and keyword parameters of Guile, MIT Scheme, Gambit, Racket.
(define* (f a #:optional (b 5) #:key (c 2) d #:rest r) (list a b c d r))
(f 1 #:c 3)    ; => (1 5 3 #f (#:c 3))
(f 1 2 #:c 3 #:d 4) ; => (1 2 3 4 (#:c 3 #:d 4))
(define* (g a #:key c . r) (list a c r))
(g 1 2 #:c 3) ; => (1 3 (2 #:c 3))
(define* (h a #:key c #:allow-other-keys) (list a c))
(h 1 #:z 3 #:c 4) ; => (1 4)
(define* (k a #:key c) (list a c))
(k 1 #:z 3) ; error: k: it takes no argument #:z
(k 1 2) ; error: k: expected a keyword argument, got 2
(k 1 #:c) ; error: k: the keyword #:c has no value
(k 1 #:c 3 #:c 4) ; => (1 4)
(define (o a #!optional b (c 7) #!rest r) (list a (default-object? b) c r))
(o 1) ; => (1 #t 7 ())
(o 1 2) ; => (1 #f 7 ())
(o 1 2 3 4) ; => (1 #f 3 (4))
(o) ; error: o: 
(define (p a [b (+ a 1)] [c (* b 2)]) (list a b c))
(p 1) ; => (1 2 4)
(p 1 5) ; => (1 5 10)
(p 1 5 6) ; => (1 5 6)
(p 1 2 3 4) ; error: p: 
(p) ; error: p: no clause takes 0 arguments
(define (q a #:k [k 3] #:m m [b 2] . r) (list a b k m r))
(q 1 #:m 5) ; => (1 2 3 5 ())
(q #:m 5 1 4 6 #:k 0) ; => (1 4 0 5 (6))
(q 1) ; error: q: the argument #:m is missing
(q #:m 1) ; error: q: 
((lambda (x #!key (y 3)) (list x y)) 1 #:y 2) ; => (1 2)
((lambda* (x #:optional y) (list x y)) 1) ; => (1 #f)
