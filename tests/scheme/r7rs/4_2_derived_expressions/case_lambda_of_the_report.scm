; Source: R7RS 4.2.9
(define range
  (case-lambda
    ((e) (range 0 e))
    ((b e) (do ((r '() (cons e r)) (e (- e 1) (- e 1))) ((< e b) r)))))
(range 3)                               ; => (0 1 2)
(range 3 5)                             ; => (3 4)
(define plus (case-lambda (() 0) ((x) x) ((x y) (+ x y)) ((x y z) (+ (+ x y) z)) (args (apply + args))))
(list (plus) (plus 1) (plus 1 2) (plus 1 2 3) (plus 1 2 3 4))  ; => (0 1 3 6 10)
(define mult (case-lambda (() 1) ((x) x) ((x y) (* x y)) ((x y . z) (apply mult (* x y) z))))
(list (mult) (mult 1) (mult 1 2) (mult 1 2 3) (mult 1 2 3 4))  ; => (1 1 2 6 24)
(range 1 2 3)                           ; error: argument
(procedure? (case-lambda))              ; => #t
((case-lambda ((a . r) (list a r)) (() 'none)))  ; => none
((case-lambda ((a) (define b (* a 2)) b)) 4)  ; => 8
((case-lambda (all all) ((a) 'unreachable)) 1)  ; => (1)
