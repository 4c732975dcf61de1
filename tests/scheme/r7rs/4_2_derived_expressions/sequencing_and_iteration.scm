; Source: R7RS 4.2.3, 4.2.4
(define x 0)
(and (= x 0) (begin (set! x 5) (+ x 1)))  ; => 6
(begin (display "4 plus 1 equals ") (display (+ 4 1)))  ; prints: 4 plus 1 equals 5
(do ((vec (make-vector 5)) (i 0 (+ i 1))) ((= i 5) vec) (vector-set! vec i i))  ; => #(0 1 2 3 4)
(let ((x '(1 3 5 7 9))) (do ((x x (cdr x)) (sum 0 (+ sum (car x)))) ((null? x) sum)))  ; => 25
(let loop ((numbers '(3 -2 1 6 -5)) (nonneg '()) (neg '()))
  (cond ((null? numbers) (list nonneg neg))
        ((>= (car numbers) 0) (loop (cdr numbers) (cons (car numbers) nonneg) neg))
        ((< (car numbers) 0) (loop (cdr numbers) nonneg (cons (car numbers) neg)))))  ; => ((6 1 3) (-5 -2))
(do ((i 0 (+ i 1))) ((= i 3)))
(do ((i 0 (+ i 1))) ((= i 3) 'a 'b))    ; => b
(do () (#t 'done))                      ; => done
(do ((i 0 (+ i 1)) (j 10)) ((= i 3) (list i j)) (set! j (- j 1)))  ; => (3 7)
(let ((ks '())) (do ((i 0 (+ i 1))) ((= i 3) (map (lambda (k) (k)) ks)) (set! ks (cons (lambda () i) ks))))  ; => (2 1 0)
(do ((i 0 j) (j 1 (+ i j)) (n 0 (+ n 1))) ((= n 10) i))  ; => 55
(let f () 3)                            ; => 3
(let f ((x 1) (y 2)) (define z 3) (list x y z))  ; => (1 2 3)
(let loop ((i 0)) (if (< i 5) (begin (display i) (loop (+ i 1)))))  ; prints: 01234
(let ((loop list)) (let loop ((x loop)) (eq? x list)))  ; => #t
(let loop ((i 0) (i 1)) i)              ; error: duplicate
(begin)
(list (let () (begin) 1))               ; => (1)
(let () (begin (define a 1) (define b 2)) (+ a b))  ; => 3
(let () (begin (begin (begin (define a 1)))) a)  ; => 1
(begin (define top-a 1) (define top-b (+ top-a 1)))
(list top-a top-b)                      ; => (1 2)
