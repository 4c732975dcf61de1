; Every derived procedure of SRFI 41, with the document's examples where it has them.
(import (scheme base) (scheme char) (scheme write) (srfi 41))
(stream->list (list->stream '(1 2 3))) ; => (1 2 3)
(list->stream 5) ; error: list->stream: expected a list
(stream->list (port->stream (open-input-string "ab c"))) ; => (#\a #\b #\space #\c)
(stream->list (stream)) ; => ()
(stream->list 2 (stream 1 2 (error "not needed"))) ; => (1 2)
(stream->list 5 (stream 1 2)) ; => (1 2)
(stream->list 10 (stream-map (lambda (x) (* x x)) (stream-from 0))) ; => (0 1 4 9 16 25 36 49 64 81)
(stream->list -1 (stream 1)) ; error: stream->list: expected a number of elements
(stream->list '(1)) ; error: stream->list: expected a stream

(stream->list (stream-append (stream 1 2) stream-null (stream 3))) ; => (1 2 3)
(stream->list (stream-append)) ; => ()
(stream->list 3 (stream-append (stream 1) (stream-from 5))) ; => (1 5 6)
(stream->list (stream-concat (stream (stream 1 2) (stream) (stream 3 2 1)))) ; => (1 2 3 2 1)
(define-stream (permutations xs)
  (define-stream (insert x ys)
    (stream-match ys
      (() (stream (stream x)))
      ((y . rest) (stream-append (stream (stream-cons x ys)) (stream-map (lambda (zs) (stream-cons y zs)) (insert x rest))))))
  (stream-match xs
    (() (stream (stream)))
    ((x . rest) (stream-concat (stream-map (lambda (ys) (insert x ys)) (permutations rest))))))
(map stream->list (stream->list (permutations (stream 1 2 3))))
; => ((1 2 3) (2 1 3) (2 3 1) (1 3 2) (3 1 2) (3 2 1))
(stream->list 5 (stream-constant 1 2)) ; => (1 2 1 2 1)
(stream->list (stream-constant)) ; => ()
(stream->list (stream-drop 2 (stream 1 2 3))) ; => (3)
(stream->list (stream-drop 5 (stream 1 2 3))) ; => ()
(stream-drop -1 (stream 1)) ; error: stream-drop: expected a number of elements
(stream->list (stream-drop-while even? (stream 2 4 5 6))) ; => (5 6)
(stream->list (stream-filter odd? (stream 1 2 3))) ; => (1 3)
(stream-fold + 0 (stream 1 2 3)) ; => 6
(stream-fold (lambda (so-far x) (cons x so-far)) '() (stream 1 2 3)) ; => (3 2 1)
(stream-for-each display (stream 1 2 3)) ; prints: 123
(newline)
(stream-for-each (lambda (x y) (display (+ x y)) (display " ")) (stream 1 2 3) (stream 10 20)) ; prints: 11 22
(newline)
(stream->list 3 (stream-from 0 2)) ; => (0 2 4)
(stream->list 4 (stream-iterate (lambda (x) (* 2 x)) 1)) ; => (1 2 4 8)
(stream-length (stream 1 2 3)) ; => 3
(stream->list (stream-map + (stream 1 2 3) (stream 10 20))) ; => (11 22)
(stream->list (stream-range 0 5)) ; => (0 1 2 3 4)
(stream->list (stream-range 5 0)) ; => (5 4 3 2 1)
(stream->list (stream-range 0 5 2)) ; => (0 2 4)
(stream->list (stream-range 5 0 -2)) ; => (5 3 1)
(stream-ref (stream 'a 'b 'c) 2) ; => c
(stream-ref (stream 'a) 1) ; error: stream-ref: the stream is too short for index 1
(stream->list (stream-reverse (stream 1 2 3))) ; => (3 2 1)
(stream->list (stream-scan + 0 (stream 1 2 3))) ; => (0 1 3 6)
(stream->list (stream-take 2 (stream-from 1))) ; => (1 2)
(stream->list (stream-take 2 (stream 1))) ; => (1)
(stream->list (stream-take-while char-alphabetic? (list->stream '(#\a #\b #\1 #\c)))) ; => (#\a #\b)
(stream->list (stream-unfold (lambda (x) (expt x 2)) (lambda (x) (< x 10)) (lambda (x) (+ x 1)) 0))
; => (0 1 4 9 16 25 36 49 64 81)
(stream->list (stream-zip (stream 1 2 3) (stream 'a 'b))) ; => ((1 a) (2 b))

(define (stream-partition keep? s)
  (stream-unfolds
    (lambda (s)
      (if (stream-null? s)
          (values s '() '())
          (let ((a (stream-car s)) (d (stream-cdr s)))
            (if (keep? a) (values d (list a) #f) (values d #f (list a))))))
    s))
(call-with-values (lambda () (stream-partition odd? (stream-range 1 6)))
  (lambda (odds evens) (list (stream->list odds) (stream->list evens)))) ; => ((1 3 5) (2 4))
