; Generator constructors, SRFI 158. The examples are the document's where it has them.
(generator->list (generator 1 2 3 4 5)) ; => (1 2 3 4 5)
(generator->list (generator)) ; => ()
(generator->list (circular-generator 1 2 3) 7) ; => (1 2 3 1 2 3 1)
(circular-generator) ; error: circular-generator

(generator->list (make-iota-generator 3 8)) ; => (8 9 10)
(generator->list (make-iota-generator 3 8 2)) ; => (8 10 12)
(generator->list (make-iota-generator 4)) ; => (0 1 2 3)
(generator->list (make-iota-generator 3 0.5 0.5)) ; => (0.5 1.0 1.5)

(generator->list (make-range-generator 3) 4) ; => (3 4 5 6)
(generator->list (make-range-generator 3 8)) ; => (3 4 5 6 7)
(generator->list (make-range-generator 3 8 2)) ; => (3 5 7)
(generator->list (make-range-generator 5 0 -2)) ; => (5 3 1)
(generator->list (make-range-generator 5 5)) ; => ()

(define g
  (make-coroutine-generator
    (lambda (yield)
      (let loop ((i 0))
        (when (< i 3) (yield i) (loop (+ i 1)))))))
(generator->list g) ; => (0 1 2)
(eof-object? (g)) ; => #t
(eof-object? (g)) ; => #t

(generator->list (list->generator '(1 2 3 4 5))) ; => (1 2 3 4 5)
(list->generator 5) ; error: list->generator: expected a list
(generator->list (vector->generator #(1 2 3 4 5))) ; => (1 2 3 4 5)
(generator->list (vector->generator #(1 2 3 4 5) 2)) ; => (3 4 5)
(generator->list (vector->generator #(1 2 3 4 5) 2 4)) ; => (3 4)
(generator->list (reverse-vector->generator #(1 2 3 4 5))) ; => (5 4 3 2 1)
(generator->list (reverse-vector->generator #(1 2 3 4 5) 2)) ; => (5 4 3)
(generator->list (reverse-vector->generator #(1 2 3 4 5) 2 4)) ; => (4 3)
(generator->list (string->generator "abcde")) ; => (#\a #\b #\c #\d #\e)
(generator->list (string->generator "abcde" 1 3)) ; => (#\b #\c)
(generator->list (bytevector->generator #u8(10 20 30))) ; => (10 20 30)
(generator->list (bytevector->generator #u8(10 20 30) 1)) ; => (20 30)
(generator->list (bytevector->generator #u8(10 20 30) 1 2)) ; => (20)
(bytevector->generator #u8(1) 2) ; error: out of range

(generator->list ((make-for-each-generator for-each) '(1 2 3))) ; => (1 2 3)
(generator->list ((make-for-each-generator vector-for-each) #(1 2 3))) ; => (1 2 3)
(generator->list (make-unfold-generator (lambda (s) (> s 5)) (lambda (s) (* s 2)) (lambda (s) (+ s 1)) 0))
; => (0 2 4 6 8 10)

; After its last value a generator answers an end-of-file object, as often as it is asked.
(let ((g (generator 1)))
  (list (g) (eof-object? (g)) (eof-object? (g)))) ; => (1 #t #t)
