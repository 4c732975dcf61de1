(define (apply-to f . xs) (apply f xs))
((lambda () 1))                         ; => 1
((lambda args args))                    ; => ()
((lambda (a . rest) (list a rest)) 1)   ; => (1 ())
((lambda (a b . rest) rest) 1 2 3)      ; => (3)
(apply-to (lambda (x #!fold-case Y) (list X y)) 1 2)  ; => (1 2)
((lambda (x) (define y 2) (define (f) (* x y)) (f)) 21)  ; => 42
((lambda (define) define) 5)            ; => 5
((lambda (if) (if 1 2 3)) list)         ; => (1 2 3)
((lambda (quote) 'a) (lambda (x) (list x x)))  ; error: a is not defined
(let ((a 7) (quote -)) 'a)              ; => -7
(let ((list vector)) (list 1 2))        ; => #(1 2)
(((lambda (x) (lambda (y) (list x y))) 1) 2)  ; => (1 2)
((lambda (x) 1 2 x) 3)                  ; => 3
((lambda (x) x))                        ; error: argument
((lambda (x) x) 1 2)                    ; error: argument
(eq? (let ((p (lambda (x) x))) p) (let ((p (lambda (x) x))) p))  ; => #f
(let ((p (lambda (x) x))) (eq? p p))    ; => #t
(procedure? (lambda (x) x))             ; => #t
