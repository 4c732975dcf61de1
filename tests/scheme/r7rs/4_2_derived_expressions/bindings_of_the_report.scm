; Source: R7RS 4.2.2
(let ((x 2) (y 3)) (* x y))             ; => 6
(let ((x 2) (y 3)) (let ((x 7) (z (+ x y))) (* z x)))  ; => 35
(let ((x 2) (y 3)) (let* ((x 7) (z (+ x y))) (* z x)))  ; => 70
(letrec ((even? (lambda (n) (if (zero? n) #t (odd? (- n 1)))))
         (odd? (lambda (n) (if (zero? n) #f (even? (- n 1))))))
  (even? 88))                           ; => #t
(letrec* ((p (lambda (x) (+ 1 (q (- x 1)))))
          (q (lambda (y) (if (zero? y) 0 (+ 1 (p (- y 1))))))
          (x (p 5))
          (y x))
  y)                                    ; => 5
(let*-values (((a b) (values 1 2)) ((x y) (values a b))) (list a b x y))  ; => (1 2 1 2)
(let-values (((root rem) (exact-integer-sqrt 32))) (* root rem))  ; => 35
(let ((a 'a) (b 'b) (x 'x) (y 'y))
  (let*-values (((a b) (values x y)) ((x y) (values a b))) (list a b x y)))  ; => (x y x y)
(let ((a 'a) (b 'b) (x 'x) (y 'y))
  (let-values (((a b) (values x y)) ((x y) (values a b))) (list a b x y)))  ; => (x y a b)
(let () 1)                              ; => 1
(let* () 1)                             ; => 1
(letrec () 1)                           ; => 1
(letrec* () 1)                          ; => 1
(let-values () 1)                       ; => 1
(let*-values () 1)                      ; => 1
(let* ((x 1) (x (+ x 1))) x)            ; => 2
(let-values ((all (values 1 2 3))) all) ; => (1 2 3)
(let-values (((a . rest) (values 1 2 3)) (more (values 4))) (list a rest more))  ; => (1 (2 3) (4))
(let*-values (((a . rest) (values 1 2 3)) (more (apply values rest))) (list a more))  ; => (1 (2 3))
(let-values ((() (values))) 'none)      ; => none
(let-values (((a b) (values 1 2)) ((a c) (values 3 4))) a)  ; error: duplicate
(let-values (((a b) (values 1))) a)     ; error: values
(let ((x 1)) (define x 2) x)            ; => 2
(let* ((x 1)) (define y 2) (+ x y))     ; => 3
(letrec ((x 1)) (define y 2) (+ x y))   ; => 3
(let-values (((x) 1)) (define y 2) (+ x y))  ; => 3
(letrec ((f (lambda () g)) (g 2)) (f))  ; => 2
(letrec ((a b) (b 1)) a)                ; error: b
