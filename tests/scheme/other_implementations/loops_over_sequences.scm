; Loops of Racket, Guile and Gauche.
(for/list ([x '(1 2 3)]) (* x x)) ; => (1 4 9)
(for/list ([i 3]) i) ; => (0 1 2)
(for/list ([i (in-range 2 10 3)] [c "abcde"]) (list i c)) ; => ((2 #\a) (5 #\b) (8 #\c))
(for/list ([i (in-range 5 0 -2)]) i) ; => (5 3 1)
(for/list ([x (in-list '(1 2 3 4))] #:when (even? x) [y (in-vector #(a b))]) (list x y)) ; => ((2 a) (2 b) (4 a) (4 b))
(for*/list ([x 2] [y 2]) (list x y)) ; => ((0 0) (0 1) (1 0) (1 1))
(for/sum ([i (in-range 101)]) i) ; => 5050
(for/product ([i (in-range 1 6)]) i) ; => 120
(for/vector ([x '(a b)] [i (in-naturals 1)]) (cons i x)) ; => #((1 . a) (2 . b))
(for/and ([x '(2 4)]) (even? x)) ; => #t
(for/and ([x '(2 5 4)]) (even? x)) ; => #f
(for/or ([x '(1 3 4)]) (and (even? x) x)) ; => 4
(for/first ([x '(1 3 4 6)] #:when (even? x)) x) ; => 4
(for/first ([x '()]) x) ; => #f
(for/last ([x '(1 3 4)]) x) ; => 4
(call-with-values (lambda () (for/fold ([s 0] [l '()]) ([x '(1 2 3)]) (values (+ s x) (cons x l)))) list) ; => (6 (3 2 1))
(for/fold ([acc '()] #:result (reverse acc)) ([x 3]) (cons x acc)) ; => (0 1 2)
(for*/fold ([s 0]) ([i 3] [j i]) (+ s j)) ; => 1
(for ([x '(a b)] [i (in-naturals)]) (display (list i x))) ; prints: (0 a)(1 b)
(for ([(k v) (in-hash (make-immutable-hash '((a . 1))))]) (display (list k v))) ; prints: (a 1)
(for/list ([(k v) (make-hash '((b . 2)))]) (list k v)) ; => ((b 2))
(hash-ref (for/hash ([x '(1 2)]) (values x (* x x))) 2) ; => 4
(for/list ([i (in-naturals)] #:break (= i 4)) i) ; => (0 1 2 3)
(for*/list ([i (in-range 3)] #:unless (= i 1) [j (in-range 2)] #:break (and (= i 2) (= j 1))) (list i j)) ; => ((0 0) (0 1) (2 0))
(for/list ([x 'a]) x) ; error: for: expected a list, vector, string or count, got a
(for/list ([x (in-list 'a)]) x) ; error: for: expected a list
(in-range 5) ; error: in-range is used outside
(let loop ([n 3]) (for ([i n]) (display i)) (when (> n 1) (loop (- n 1)))) ; prints: 012010
(dotimes (i 3) (display i)) ; prints: 012
(dotimes (i 3 (* i 2)) (display i)) ; => 6
(let ((acc '())) (dolist (x '(1 2 3) acc) (set! acc (cons x acc)))) ; => (3 2 1)
(let ((i 0) (r '())) (while #t (set! i (+ i 1)) (if (> i 6) (break)) (if (even? i) (continue)) (set! r (cons i r))) r) ; => (5 3 1)
(for/list ([(x i) (in-indexed '(a b))]) (list x i)) ; => ((a 0) (b 1))
(let ([fs (for/list ([i 3]) (lambda () i))]) (map (lambda (f) (f)) fs)) ; => (0 1 2)
