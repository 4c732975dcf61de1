; Source: R7RS 5.3
(define add3 (lambda (x) (+ x 3)))
(add3 3)                                ; => 6
(define first car)
(first '(1 2))                          ; => 1
(define (variadic . all) all)
(variadic 1 2)                          ; => (1 2)
(define (at-least a b . more) (list a b more))
(at-least 1 2 3 4)                      ; => (1 2 (3 4))
(at-least 1)                            ; error: argument
(let ((x 5))
  (define foo (lambda (y) (bar x y)))
  (define bar (lambda (a b) (+ (* a b) a)))
  (foo (+ x 3)))                        ; => 45
(let ()
  (define-values (x y) (values 1 2))
  (+ x y))                              ; => 3
(let ((x 1) (y 2))
  (define-syntax swap!
    (syntax-rules () ((swap! a b) (let ((tmp a)) (set! a b) (set! b tmp)))))
  (swap! x y)
  (list x y))                           ; => (2 1)
(define-values (x y) (exact-integer-sqrt 17))
(list x y)                              ; => (4 1)
(define-values (a . rest) (values 1 2 3))
(list a rest)                           ; => (1 (2 3))
(define-values all (values 1 2))
all                                     ; => (1 2)
(define-values (only) 5)
only                                    ; => 5
(define-values () (values))
(define-values (p q) (values 1))        ; error: values
(let () (define-values (a b . c) (values 1 2 3 4)) (define d (list c b a)) d)  ; => ((3 4) 2 1)
(let () (define-values (f g) (values (lambda () (g)) (lambda () 'g))) (f))  ; => g
(define x 10)
(define x (+ x 1))
x                                       ; => 11
(define ((curried a) b) (list a b))
((curried 1) 2)                         ; => (1 2)
(let () (define a 1) (set! a 2) (define b a) (list a b))  ; => (2 2)
(let () (define (f) a) (define a 5) (f))  ; => 5
(let () (define a b) (define b 1) a)    ; error: b
(letrec* ((a 1) (b (+ a 1))) b)         ; => 2
(set! never-defined 1)                  ; error: never-defined
never-defined-either                    ; error: never-defined-either
