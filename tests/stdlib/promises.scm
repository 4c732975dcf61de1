(force (delay (+ 1 2)))                 ; => 3
(force 7)                               ; => 7
(force (make-promise 5))                ; => 5
(promise? (force (delay (delay 1))))    ; => #t

(define count 0)
(define p (delay (begin (set! count (+ count 1)) (if (> count x) count (force p)))))
(define x 5)
(force p)                               ; => 6
(set! x 10)
(force p)                               ; => 6

;; Forced again while it is being forced, a promise keeps the first value.
(define q
  (let ((first? #t))
    (delay (if first? (begin (set! first? #f) (force q) 'second) 'first))))
(force q)                               ; => first
(force q)                               ; => first

;; A chain of delay-force takes constant space.
(define (chain n) (if (= n 0) (delay 'done) (delay-force (chain (- n 1)))))
(force (chain 100000))                  ; => done
(force (delay-force 5))                 ; error: delay-force: expected a promise, got 5

(define (integers n) (cons-stream n (integers (+ n 1))))
(define s (integers 0))
(stream-head s 3)                       ; => (0 1 2)
(stream-car (stream-tail s 5))          ; => 5
(stream-ref s 9)                        ; => 9
(stream-ref s 20000)                    ; => 20000
(stream-head (stream-map + s (integers 10)) 2)  ; => (10 12)
(stream-head (stream-filter even? (integers 1)) 3)  ; => (2 4 6)
(stream->list (stream-append (stream 1 2) (stream 3)))  ; => (1 2 3)
(stream->list (stream 1 2 3) 2)         ; => (1 2)
(stream-pair? the-empty-stream)         ; => #f
(stream-null? the-empty-stream)         ; => #t
(stream-car the-empty-stream)           ; error: stream-car: expected a stream with an element

(define radix (make-parameter 10 (lambda (x) (* x 2))))
(radix)                                 ; => 20
(parameterize ((radix 3)) (radix))      ; => 6
(radix)                                 ; => 20
