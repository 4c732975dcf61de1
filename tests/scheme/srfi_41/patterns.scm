; stream-match and stream-of, SRFI 41.
(import (scheme base) (scheme write) (srfi 41))
(define (kind s)
  (stream-match s
    (() 'empty)
    ((x) (symbol? x) (list 'symbol x))
    ((x) (list 'one x))
    ((x y) (list 'two x y))
    ((x _ . rest) (list x (stream->list rest)))))
(map kind (list (stream) (stream 'a) (stream 1) (stream 1 2) (stream 1 2 3 4)))
; => (empty (symbol a) (one 1) (two 1 2) (1 (3 4)))
(stream-match (stream 1 2) (_ 'any)) ; => any
(stream-length (stream-match (stream 1 2) (whole whole))) ; => 2
(stream-match (stream 1) (() 0)) ; error: stream-match: no pattern fits
(stream-match 5 (x x)) ; error: stream-match: expected a stream, got 5
(stream-match (stream (error "not needed") 2) ((_ y) y)) ; => 2

(stream->list (stream-of x)) ; error: x
(stream->list (stream-of 1)) ; => (1)
(stream->list (stream-of (* x x) (x in (stream-range 0 10)) (even? x))) ; => (0 4 16 36 64)
(stream->list (stream-of (list a b) (a in (stream-range 1 4)) (b in (stream-range 1 3))))
; => ((1 1) (1 2) (2 1) (2 2) (3 1) (3 2))
(stream->list
  (stream-of (list i j)
    (i in (stream-range 1 5))
    (even? i)
    (j in (stream-range i 5)))) ; => ((2 2) (2 3) (2 4) (4 4))
(stream->list (stream-of (list x y) (x in (stream 1 2 3)) (y is (* x x)) (odd? y))) ; => ((1 1) (3 9))
