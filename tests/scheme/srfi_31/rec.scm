((rec (factorial n) (if (= n 0) 1 (* n (factorial (- n 1))))) 10)      ; => 3628800
((rec sum (lambda (l) (if (null? l) 0 (+ (car l) (sum (cdr l)))))) '(1 2 3))     ; => 6
((rec (count . rest) (if (null? rest) 0 (+ 1 (apply count (cdr rest))))) 'a 'b)  ; => 2
(define ones (rec s (cons 1 (delay s))))
(eq? (force (cdr ones)) ones)           ; => #t
((rec (f n) (define m (- n 1)) (if (< m 0) '() (cons m (f m)))) 3)     ; => (2 1 0)
