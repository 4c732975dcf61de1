(define-syntax my-define (syntax-rules () ((_ n v) (define n v))))
(my-define a 1)
a                                       ; => 1
(define (f) (my-define b 2) (my-define c (+ b 1)) (list b c))
(f)                                     ; => (2 3)
(let () (define-syntax foo (syntax-rules () ((_) 'first))) (foo))  ; => first
(define-syntax foo (syntax-rules () ((_) 'outer)))
(let () (define-syntax foo (syntax-rules () ((_) 'inner))) (foo))  ; => inner
(foo)                                   ; => outer
(define (foo2) (foo))
(define-syntax foo (syntax-rules () ((_) 'again)))
(list (foo2) (foo))                     ; => (outer again)
(let ((foo (lambda () 'variable))) (foo))  ; => variable
(define (foo) 'procedure)
(foo)                                   ; => procedure
(define-syntax kw2 if)
(kw2 #t 1 2)                            ; => 1
(define-syntax my-lambda lambda)
((my-lambda (x) (* x 2)) 4)             ; => 8
(let-syntax ((a (syntax-rules () ((_) 1)))) (let-syntax ((a (syntax-rules () ((_) 2))) (b (syntax-rules () ((_) (a))))) (b)))  ; => 1
(letrec-syntax ((a (syntax-rules () ((_) 2))) (b (syntax-rules () ((_) (a))))) (b))  ; => 2
(let-syntax ((foo (syntax-rules () ((_ n) (define n 5))))) (foo made-inside))
made-inside                             ; => 5
(let () (let-syntax ((foo (syntax-rules () ((_) 1)))) (define y (foo)) y))  ; => 1
(define-syntax while2
  (syntax-rules () ((_ c body ...) (let loop () (if c (begin body ... (loop)) #f)))))
(define i 0)
(while2 (< i 3) (display i) (set! i (+ i 1)))  ; prints: 012
(define-syntax my-list-of (syntax-rules () ((_ e for x in l) (map (lambda (x) e) l))))
(my-list-of (* y y) for y in '(1 2 3))  ; => (1 4 9)
(define-syntax ints (syntax-rules () ((_ (n v) ...) (define-values (n ...) (values v ...)))))
(ints (one 1) (two 2))
(list one two)                          ; => (1 2)
(define-syntax rec (syntax-rules () ((_ t f ...) (define-record-type t (make f ...) pred? (f f) ...))))
(define-syntax def-pt (syntax-rules () ((_ make pt? gx gy) (define-record-type pt (make x y) pt? (x gx) (y gy)))))
(def-pt mk-p p? p-x p-y)
(let ((p (mk-p 1 2))) (list (p? p) (p-x p) (p-y p) (p? 5)))  ; => (#t 1 2 #f)
(define-syntax m1 (syntax-rules () ((_ x) (m2 x x))))
(define-syntax m2 (syntax-rules () ((_ x y) (list x y))))
(m1 5)                                  ; => (5 5)
(define-syntax be-def (syntax-rules () ((_ (name . args) . body) (define (name . args) . body))))
(be-def (sq x) (* x x))
(sq 5)                                  ; => 25
(define-syntax as-vector (syntax-rules () ((_ x ...) #(x ...))))
(as-vector 1 2)                         ; => #(1 2)
(define-syntax ck (syntax-rules (quote) ((_ () 'v) v) ((_ (f) 'v) (f 'v))))
(ck (list) '5)                          ; => (5)
(let loop ((i 0)) (define-syntax inc (syntax-rules () ((_ x) (+ x 1)))) (if (< i 3) (loop (inc i)) i))  ; => 3
(define-syntax syntax-err (syntax-rules () ((_ x) (syntax-error "bad thing:" x 1 "s"))))
(syntax-err (a b))                      ; error: bad thing: (a b) 1 "s"
(define-syntax forever (syntax-rules () ((_ . x) (forever . x))))
(forever)                               ; error: does not end
