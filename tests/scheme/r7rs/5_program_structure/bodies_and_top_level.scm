(let () (define x 1) (display x) (define y 2) (+ x y))  ; => 3
(let () (display "a") (define x 1) x)   ; => 1
(lambda () (define x 1))                ; error: expression
(let () (begin (define a 1)) (begin (define b 2) (+ a b)))  ; => 3
(define (f n)
  (define (even? n) (if (= n 0) #t (odd? (- n 1))))
  (define (odd? n) (if (= n 0) #f (even? (- n 1))))
  (even? n))
(f 1001)                                ; => #f
(define (g)
  (define a 1)
  (define (b) (* a 2))
  (set! a 10)
  (b))
(g)                                     ; => 20
(let () (define list vector) (list 1 2))  ; => #(1 2)
(let () (define (if a b c) (list a b c)) (if 1 2 3))  ; => (1 2 3)
(let () (define x 1) (define x 2) x)    ; error: twice
(begin (define t1 1) (set! t1 (+ t1 1)) t1)  ; => 2
(when #t (define inside 1) inside)      ; error: definition
(let ((x 1)) (let () (define y x) (define z (+ y 1)) (* z 10)))  ; => 20
(case 1 ((1) (let () (define a 2) a)))  ; => 2
(define square (lambda (x) (* x x)))
(define car-of (let ((n 0)) (lambda (p) (set! n (+ n 1)) (cons n (car p)))))
(list (car-of '(a)) (car-of '(b)))      ; => ((1 . a) (2 . b))
