;; The operands are the elements, or from rank 2 on the rows.
(define v #f64(3.0 1.0 2.0))
(define M #2f64((1.0 2.0) (3.0 4.0)))
(apply + v) ; => 6.0
(apply max 2.5 v) ; => 3.0
(apply (lambda (a b c) (list c a b)) v) ; => (2.0 3.0 1.0)
(apply list M) ; => (#f64(1.0 2.0) #f64(3.0 4.0))
(apply map list M) ; => ((1.0 3.0) (2.0 4.0))
(apply list (> v 1.5)) ; => (#t #f #t)
(apply + #f64()) ; => 0
(apply (lambda (a) a) v) ; error: expected 1 argument, got 3
(apply + 3) ; error: apply: expected a list, got 3
(reduce max 0 v) ; => 3.0
(reduce + 0 M) ; => #f64(4.0 6.0)
(reduce + 0 #f64()) ; => 0
;; In a procedure that is mapped over rows, for all of them at once.
(define (spread row) (apply (lambda (a b) (- a b)) row))
(vectorized? spread M) ; => #t
(map spread M) ; => #f64(-1.0 -1.0)
(map (lambda (row) (apply + 1 row)) M) ; => #f64(4.0 8.0)
