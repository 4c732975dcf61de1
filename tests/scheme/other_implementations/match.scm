; Pattern matching in the notations of Wright, Guile, Racket and Chez.
(match '(1 2 3) ((a b c) (list c b a)))  ; => (3 2 1)
(match 5 (6 1))  ; error: match: no clause fits 5
(match '(1 2 3) ((a ... b) (list a b)))  ; => ((1 2) 3)
(match '(1 2 3) ((a b ..1) (list a b)))  ; => (1 (2 3))
(match '(1) ((a b ..1) (list a b)) (_ 'none))  ; => none
(match '(1 2 3 4) ((a b ___) (list a b)))  ; => (1 (2 3 4))
(match '(1 2 1) ((a b a) 'yes) (_ 'no))  ; => yes
(match '(1 2 3) ((a b a) 'yes) (_ 'no))  ; => no
(match 'x ("a" 1) ('x 2)) ; => 2
(match '((1 2) (3 4)) (((a b) ...) (list a b)))  ; => ((1 3) (2 4))
(match '(1 . 2) ((a . (? even? b)) (list a b)))  ; => (1 2)
(match 3 ((= add1 x) x))  ; => 4
(match '(a (b)) (`(a ,x) x))  ; => (b)
(match '(a b c) (`(a ,@x) x))  ; => (b c)
(match '(a b c) (`(a . ,x) x))  ; => (b c)
(match '(a (1 2) (3 4)) (`(a (,x ,y) ...) (list x y)))  ; => ((1 3) (2 4))
(match '(1 2 3) ((x y ...) (=> next) (if (= x 1) (next) 1)) (_ 'fell)) ; => fell
(match (vector 1 2 3) (#(a b ...) (list a b)))  ; => (1 (2 3))
(match (vector 1 2 3) (#(a b) 1) (#(a b c) (+ a b c))) ; => 6
(match 1 ((or 1 2) 'y)) ; => y
(match '(2 3) ((or (1 x) (2 x)) x)) ; => 3
(match '(1 2) ((and (a b) c) (list a b c))) ; => (1 2 (1 2))
(match 5 ((not (? string?)) 'ok)) ; => ok
(match-let (((a b) '(1 2)) (c 3)) (list a b c)) ; => (1 2 3)
(match-let* (((a b) '(1 2)) (c a)) (list a b c)) ; => (1 2 1)
((match-lambda ((a b) a)) '(1 2)) ; => 1
((match-lambda* ((a b) (list b a))) 1 2) ; => (2 1)
((match-lambda** ((a '()) a) ((a (cons b _)) (list a b))) 1 '(2)) ; => (1 2)
(match* (1 2) ((1 x) x)) ; => 2
(match '(1 2 3) ((list a b c) (+ a b c)) ) ; => 6
(match '() ((list) 'empty)) ; => empty
(match '(1 2 3) ((cons a b) b)) ; => (2 3)
(match '(1 2 3) ((list-rest a b c) c)) ; => (3)
(match '(1 2 3) ((list a b ...) b)) ; => (2 3)
(match 5 (x #:when (> x 7) 'big) (x 'small)) ; => small
(match 5 ((app add1 6) 'six)) ; => six
(match '(add 1 2) ((add ,a ,b) (+ a b)) ((neg ,a) (- a))) ; => 3
(match 7 ((add ,a ,b) (+ a b)) (,x (guard (odd? x)) 'odd)) ; => odd
(let () (match-define (list a b) '(1 2)) (+ a b)) ; => 3
(match-define (cons hd tl) '(1 2 3))
(list hd tl) ; => (1 (2 3))
(define (eval1 e) (match e ((? number? n) n) (`(+ ,a ,b) (+ (eval1 a) (eval1 b))) (`(* ,a ,b) (* (eval1 a) (eval1 b)))))
(eval1 '(+ 1 (* 2 3))) ; => 7
(eval1 '(- 1 2)) ; error: match: no clause fits (- 1 2)
(match '(1 2 . 3) ((a b . c) c)) ; => 3
(match '(1 2) ((_ _) 'two) (else 'other)) ; => two
(match "abc" ("abc" 'str)) ; => str
(match #\a (#\a 'char)) ; => char
(match '(((1 2) (3)) ((4))) ((((a ...) ...) ...) a)) ; => (((1 2) (3)) ((4)))
