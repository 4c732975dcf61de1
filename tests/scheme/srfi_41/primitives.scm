; Streams: constructors, predicates, laziness, SRFI 41.
(import (scheme base) (scheme write) (srfi 41))
(define s (stream-cons 1 (stream-cons 2 stream-null)))
(stream? s) ; => #t
(stream? '(1)) ; => #f
(map stream-null? (list stream-null s 5)) ; => (#t #f #f)
(map stream-pair? (list stream-null s 5)) ; => (#f #t #f)
(list (stream-car s) (stream-car (stream-cdr s))) ; => (1 2)
(stream-car stream-null) ; error: stream-car: expected a stream with an element
(stream-cdr 5) ; error: stream-cdr: expected a stream with an element, got 5

; Neither the element nor the rest is evaluated before it is needed, and the element only once.
(define lazy (stream-cons (error "element") (error "rest")))
(stream-pair? lazy) ; => #t
(stream-pair? (stream-cdr lazy)) ; error: rest
(stream-car lazy) ; error: element
(define count 0)
(define once (stream-cons (begin (set! count (+ count 1)) count) stream-null))
(list count (stream-car once) (stream-car once)) ; => (0 1 1)
(stream-length (stream-cons (error "not needed") stream-null)) ; => 1

(define iter (stream-lambda (f x) (stream-cons x (iter f (f x)))))
(stream->list 4 (iter (lambda (x) (* 2 x)) 1)) ; => (1 2 4 8)
(define-stream (squares s)
  (define (square x) (* x x))
  (if (stream-null? s) stream-null (stream-cons (square (stream-car s)) (squares (stream-cdr s)))))
(stream->list (squares (stream 1 2 3))) ; => (1 4 9)
(stream->list (stream-let loop ((n 0)) (if (= n 3) stream-null (stream-cons n (loop (+ n 1)))))) ; => (0 1 2)

; The examples of the document: a sieve, and the numbers of Hamming.
(define primes
  (let ()
    (define-stream (sieve s)
      (stream-match s
        ((first . rest)
         (stream-cons first
           (sieve (stream-filter (lambda (n) (not (zero? (modulo n first)))) rest))))))
    (sieve (stream-from 2))))
(stream->list 8 primes) ; => (2 3 5 7 11 13 17 19)
(define-stream (merge a b)
  (stream-match a
    (() b)
    ((x . xs)
     (stream-match b
       (() a)
       ((y . ys) (< x y) (stream-cons x (merge xs b)))
       ((y . ys) (> x y) (stream-cons y (merge a ys)))
       ((y . ys) (stream-cons x (merge xs ys)))))))
(define hamming
  (stream-cons 1
    (merge (stream-map (lambda (x) (* 2 x)) hamming)
           (merge (stream-map (lambda (x) (* 3 x)) hamming) (stream-map (lambda (x) (* 5 x)) hamming)))))
(stream->list 12 hamming) ; => (1 2 3 4 5 6 8 9 10 12 15 16)
(stream-ref (stream-filter (lambda (n) (= n 50000)) (stream-from 0)) 0) ; => 50000
