; Source: R7RS 4.3
(let-syntax ((given-that (syntax-rules () ((_ test stmt1 stmt2 ...) (if test (begin stmt1 stmt2 ...))))))
  (let ((if #t))
    (given-that if (set! if 'now))
    if))                                ; => now
(let ((x 'outer))
  (let-syntax ((m (syntax-rules () ((m) x))))
    (let ((x 'inner))
      (m))))                            ; => outer
(letrec-syntax
    ((my-or (syntax-rules ()
              ((my-or) #f)
              ((my-or e) e)
              ((my-or e1 e2 ...) (let ((temp e1)) (if temp temp (my-or e2 ...)))))))
  (let ((x #f) (y 7) (temp 8) (let odd?) (if even?))
    (my-or x (let temp) (if y) y)))     ; => 7
(define-syntax be-like-begin
  (syntax-rules ()
    ((be-like-begin name)
     (define-syntax name
       (syntax-rules ()
         ((name expr (... ...)) (begin expr (... ...))))))))
(be-like-begin sequence)
(sequence 1 2 3 4)                      ; => 4
(let ((=> #f)) (cond (#t => 'ok)))      ; => ok
(define-syntax simple-let
  (syntax-rules ()
    ((_ (head ... ((x . y) val) . tail) body1 body2 ...)
     (syntax-error "expected an identifier but got" (x . y)))
    ((_ ((name val) ...) body1 body2 ...)
     ((lambda (name ...) body1 body2 ...) val ...))))
(simple-let ((a 1) (b 2)) (+ a b))      ; => 3
(simple-let ((a 1) ((b . c) 2)) a)      ; error: expected an identifier but got (b . c)
(let ((x 1)) (let-syntax ((foo (syntax-rules () ((_ y) (let-syntax ((bar (syntax-rules () ((_) (let ((x 2)) y))))) (bar)))))) (foo x)))  ; => 1
(let ((x 10)) (define-syntax swap! (syntax-rules () ((swap! a b) (let ((tmp a)) (set! a b) (set! b tmp))))) (define tmp 5) (swap! x tmp) (list x tmp))  ; => (5 10)
(let-syntax () 5)                       ; => 5
(let-syntax ((foo (syntax-rules () ((_ x) 'x)))) (foo (a b)))  ; => (a b)
(let ((x 1))
  (letrec-syntax ((even (syntax-rules () ((_) 'even) ((_ a . b) (odd . b))))
                  (odd (syntax-rules () ((_) 'odd) ((_ a . b) (even . b)))))
    (list (even) (even 1) (even 1 2))))  ; => (even odd even)
