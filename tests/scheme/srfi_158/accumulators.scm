; Accumulators, SRFI 158.
(define (feed accumulator . objects)
  (for-each accumulator objects)
  (accumulator (eof-object)))

(feed (make-accumulator * 1 -) 2 3 4) ; => -24
(feed (count-accumulator) 1 2 4) ; => 3
(feed (list-accumulator) 1 2 4) ; => (1 2 4)
(feed (reverse-list-accumulator) 1 2 4) ; => (4 2 1)
(feed (vector-accumulator) 1 2 4) ; => #(1 2 4)
(feed (reverse-vector-accumulator) 1 2 4) ; => #(4 2 1)
(feed (string-accumulator) #\a #\b #\c) ; => "abc"
(feed (bytevector-accumulator) 1 2 4) ; => #u8(1 2 4)
(feed (sum-accumulator) 1 2 4) ; => 7
(feed (product-accumulator) 1 2 4) ; => 8
(feed (list-accumulator)) ; => ()

(define v (vector 0 0 0 0))
(eq? v (feed (vector-accumulator! v 1) 'a 'b)) ; => #t
v ; => #(0 a b 0)
(feed (vector-accumulator! v 3) 'a 'b) ; error: out of range
(define b (bytevector 0 0 0 0 0))
(feed (bytevector-accumulator! b 2) 1 2 4) ; => #u8(0 0 1 2 4)
(feed (bytevector-accumulator! b 4) 1 2) ; error: out of range

; The result so far can be asked for, and more objects be added.
(define a (list-accumulator))
(a 1)
(a (eof-object)) ; => (1)
(a 2)
(a (eof-object)) ; => (1 2)
