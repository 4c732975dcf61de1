; Source: R7RS 4.2.5
(force (delay (+ 1 2)))                 ; => 3
(let ((p (delay (+ 1 2)))) (list (force p) (force p)))  ; => (3 3)
(define integers (letrec ((next (lambda (n) (delay (cons n (next (+ n 1))))))) (next 0)))
(define head (lambda (stream) (car (force stream))))
(define tail (lambda (stream) (cdr (force stream))))
(head (tail (tail integers)))           ; => 2
(define (stream-filter p? s)
  (delay-force
    (if (null? (force s))
        (delay '())
        (let ((h (car (force s))) (t (cdr (force s))))
          (if (p? h) (delay (cons h (stream-filter p? t))) (stream-filter p? t))))))
(head (tail (tail (stream-filter odd? integers))))  ; => 5
(define count 0)
(define p (delay (begin (set! count (+ count 1)) (if (> count x) count (force p)))))
(define x 5)
(promise? p)                            ; => #t
(force p)                               ; => 6
(promise? p)                            ; => #t
(begin (set! x 10) (force p))           ; => 6
(eqv? (delay 1) 1)                      ; => #f
(pair? (delay (cons 1 2)))              ; => #f
(make-promise 2)
(promise? (make-promise 2))             ; => #t
(force (make-promise 2))                ; => 2
(let ((q (delay 1))) (eq? q (make-promise q)))  ; => #t
(force 5)                               ; => 5
(promise? 5)                            ; => #f
(define r (delay (begin (display "hi") 1)))
(force r)                               ; prints: hi
(force r)                               ; => 1
(define (loop n) (if (= n 0) (delay 'done) (delay-force (loop (- n 1)))))
(force (loop 100000))                   ; => done
(force (delay-force (delay-force (delay 3))))  ; => 3
(define q
  (let ((first? #t))
    (delay (if first? (begin (set! first? #f) (force q)) 'second))))
(force q)                               ; => second
(force (delay (values 1)))              ; => 1
(let ((y 1)) (define d (delay y)) (set! y 2) (force d))  ; => 2
