(define (all-even? l) (or (null? l) (and (even? (car l)) (all-even? (cdr l)))))
(display (all-even? '(2 4 6))) (display (all-even? '(2 3))) (newline)
(define (lookup k l) (and (pair? l) (if (eq? k (caar l)) (cdar l) (lookup k (cdr l)))))
(display (lookup 'b '((a . 1) (b . 2)))) (display (lookup 'z '((a . 1)))) (newline)
