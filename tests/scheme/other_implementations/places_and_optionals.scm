; set! of places (SRFI 17), cond with a generator (SRFI 61), optional arguments of scsh.
(cond ((values 1 2) < => (lambda (a b) (list a b))) (else 'no)) ; => (1 2)
(cond ((values 2 1) < => (lambda (a b) (list a b))) (else 'no)) ; => no
(define l (list 1 2 3))
(set! (car l) 10)
(set! (caddr l) 30)
l ; => (10 2 30)
(define v (vector 1 2))
(set! (vector-ref v 1) 5)
v ; => #(1 5)
(define store 0)
(define (f i) (list i store))
(set! (setter f) (lambda (i x) (set! store (+ i x))))
(set! (f 1) 2)
(f 1) ; => (1 3)
(set! (list 1) 2) ; error: setter: the procedure has none
(define (o a . r) (let-optionals* r ((b 2) (c (+ b 1))) (list a b c)))
(o 1) ; => (1 2 3)
(o 1 5) ; => (1 5 6)
(o 1 5 7) ; => (1 5 7)
(o 1 5 7 8) ; error: too many arguments
(let-optionals '(1) ((a 3) rest) (list a rest)) ; => (1 ())
