; Consuming generated values, SRFI 158.
(generator->list (make-range-generator 0) 3) ; => (0 1 2)
(generator->reverse-list (generator 1 2 3)) ; => (3 2 1)
(generator->reverse-list (generator 1 2 3) 2) ; => (2 1)
(generator-map->list + (generator 1 2 3) (generator 10 20)) ; => (11 22)
(generator->vector (generator 1 2 3)) ; => #(1 2 3)
(generator->vector (generator 1 2 3) 2) ; => #(1 2)
(generator->string (generator #\a #\b #\c)) ; => "abc"
(generator->string (string->generator "abc") 2) ; => "ab"

(define v (make-vector 5 0))
(generator->vector! v 2 (make-range-generator 1)) ; => 3
v ; => #(0 0 1 2 3)
(generator->vector! v 0 (generator 'a)) ; => 1
v ; => #(a 0 1 2 3)
(generator->vector! v 6 (generator 'a)) ; error: out of range

(generator-fold + 0 (generator 1 2 3)) ; => 6
(generator-fold cons '() (generator 'a 'b 'c)) ; => (c b a)
(generator-fold cons* '() (generator 'a 'b 'c) (generator 1 2)) ; => (b 2 a 1)
(generator-for-each (lambda (x y) (display (+ x y)) (display " ")) (generator 1 2) (generator 10 20 30)) ; prints: 11 22
(newline)
(generator-for-each display (generator 1 2 3)) ; prints: 123
(newline)
(generator-find even? (generator 1 3 4 5 6)) ; => 4
(generator-find even? (generator 1 3)) ; => #f
(generator-count odd? (generator 1 2 3)) ; => 2

(define g (make-range-generator 2 5))
(generator-any odd? g) ; => #t
(generator->list g) ; => (4)
(generator-any odd? (generator 2 4)) ; => #f
(generator-any (lambda (x) (and (> x 2) (* x x))) (generator 1 2 3 4)) ; => 9
(define h (make-range-generator 2 5))
(generator-every odd? h) ; => #f
(generator->list h) ; => (3 4)
(generator-every (lambda (x) (* x x)) (generator 1 2 3)) ; => 9
(generator-every odd? (generator)) ; => #t

(define (unfold-list stop? mapper successor seed)
  (if (stop? seed) '() (cons (mapper seed) (unfold-list stop? mapper successor (successor seed)))))
(generator-unfold (string->generator "abc") unfold-list) ; => (#\a #\b #\c)
