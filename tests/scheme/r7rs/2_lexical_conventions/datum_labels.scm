(let ((x '#0=(a b . #0#))) (eq? x (cddr x))) ; => #t
(let ((x '(#1=(1 2) #1#))) (eq? (car x) (cadr x))) ; => #t
(let ((x '#0=#(1 #0#))) (eq? x (vector-ref x 1))) ; => #t
(let ((x '#0=(a #1=(b #0# #1#)))) (list (eq? x (cadr (cadr x))) (eq? (cadr x) (caddr (cadr x))))) ; => (#t #t)
(let ((x '(#0="abc" #0#))) (eq? (car x) (cadr x))) ; => #t
(eq? '#0=(a) '#0#) ; => #t
(+ #0=1 #0#) ; => 2
(let #0=((x 1)) x) ; => 1
(let ((f (lambda #0=(x) x))) (f 1)) ; => 1
(let loop ((i 0) (x '#0=(1 2 3 . #0#))) (if (< i 7) (loop (+ i 1) (cdr x)) (car x))) ; => 2
`(1 . #0=(2 3)) ; => (1 2 3)
`(,(+ 1 1) #0=(a) #0#) ; => (2 (a) (a))
(equal? '#0=(a b . #0#) '#0=(a b a b . #0#)) ; => #t
#0=(+ 1 2) ; => 3
(define-syntax q (syntax-rules () ((_ x) 'x)))
(let ((x (q #0=(a . #0#)))) (eq? x (cdr x))) ; => #t
(let ((x (q (#0=(a) #0#)))) (eq? (car x) (cadr x))) ; => #t
(define-syntax q2 (syntax-rules () ((_ (x ...)) '(x ... x ...))))
(q2 #0=(a b)) ; => (a b a b)
(define-syntax q3 (syntax-rules () ((_ ) '#0=(a . #0#))))
(let ((x (q3))) (eq? x (cdr x))) ; => #t
(define l (list 1 2))
(eq? l (eval (list 'quote l) (interaction-environment))) ; => #t
(define ring (list 1 2))
(set-cdr! (cdr ring) ring)
(eq? ring (eval (list 'quote ring) (interaction-environment))) ; => #t
(eval (list 'car (list 'quote ring)) (interaction-environment)) ; => 1
(eval (list car ''(1 2)) (interaction-environment)) ; => 1
(define v (vector 1 2))
(eq? v (eval v (interaction-environment))) ; => #t
(eval ring (interaction-environment)) ; error: dotted
(let* ((b '#0=(a #1=(b #0#))) (c '(x #1=y #1#))) c) ; => (x y y)
(define k (read (open-input-string "#1=(1 #1# #2=(3) #2# #3=#4=\"s\" #3# #4#)")))
(eq? k (cadr k)) ; => #t
(eq? (list-ref k 2) (list-ref k 3)) ; => #t
(eq? (list-ref k 4) (list-ref k 6)) ; => #t
