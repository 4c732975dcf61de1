; Structures of Racket and records with parents.
(struct point (x y))
(define p (point 1 2))
(list (point? p) (point-x p) (point? 5)) ; => (#t 1 #f)
(display p) ; prints: #<point>
(struct point3 point (z) #:transparent)
(define q (point3 1 2 3))
(list (point? q) (point-x q) (point3-z q) (point3? p)) ; => (#t 1 3 #f)
(struct tp (a [b #:mutable]) #:transparent)
(equal? (tp 1 '(2)) (tp 1 '(2))) ; => #t
(equal? p (point 1 2)) ; => #f
(display (tp 1 "x")) ; prints: #(struct:tp 1 x)
(let ((t (tp 1 2))) (set-tp-b! t 5) (tp-b t)) ; => 5
(match q ((point3 x y z) (list x y z))) ; => (1 2 3)
(match p ((struct point (x y)) (list x y))) ; => (1 2)
(match q ((point x y) (+ x y))) ; => 3
(match q ((? point?) 'pt)) ; => pt
(define p2 (struct-copy point p [x 10]))
(point-x p2) ; => 10
(let ((h (make-hash))) (hash-set! h (tp 1 2) 'v) (hash-ref h (tp 1 2))) ; => v
(struct gp (x) #:guard (lambda (x n) (if (number? x) x (error n "bad"))))
(gp-x (gp 1)) ; => 1
(gp 'a) ; error: gp
(struct mu (x) #:mutable #:constructor-name make-mu)
(let ((m (make-mu 3))) (set-mu-x! m 4) (mu-x m)) ; => 4
(point 1) ; error: point
(define-struct posn (x y) #:transparent)
(define-struct (posn3 posn) (z))
(posn-x (make-posn3 1 2 3)) ; => 1
(define-record-type <a> (make-a x) a? (x a-x))
(match (make-a 5) (($ <a> x) x)) ; => 5
(define-record-type (<b> <a>) (make-b x y) b? (y b-y))
(let ((b (make-b 1 2))) (list (a-x b) (b-y b) (a? b))) ; => (1 2 #t)
(let () (struct leaf (v)) (struct node (l r)) (define (sum t) (match t [(leaf v) v] [(node l r) (+ (sum l) (sum r))])) (sum (node (leaf 1) (leaf 2)))) ; => 3
(match (gp 4) ((gp x) x)) ; => 4
(match (make-posn 1 2) ((posn x y) y)) ; => 2
(match p ((point x) x)) ; error: match: point has 2 fields
