(define-syntax e1 (syntax-rules () ((_ a) '(a (... ...)))))
(e1 1)                                  ; => (1 ...)
(define-syntax e2 (syntax-rules () ((_ a ...) '((... (a ...)) a ...))))  ; error: fewer ellipses
(define-syntax e3 (syntax-rules () ((_ a) '(... (a ... ...)))))
(e3 1)                                  ; => (1 ... ...)
(define-syntax my-tag (syntax-rules ::: () ((_ a :::) '(a ::: ...))))
(my-tag 1 2)                            ; => (1 2 ...)
(define-syntax esc (syntax-rules ::: () ((_ a :::) '((::: :::) a :::))))
(esc 1 2)                               ; => (::: 1 2)
(define-syntax gen
  (syntax-rules ::: ()
    ((_ name (lit :::))
     (define-syntax name (syntax-rules (lit :::) ((_ lit x ...) '(lit :::)) ::: ((_ x ...) '(other x ...)))))))
(gen chooser (red green))
(chooser red 1)                         ; => (red green)
(chooser blue 1)                        ; => (other blue 1)
(define-syntax under-ellipsis (syntax-rules _ () ((m x _) '(x _))))
(under-ellipsis 1 2 3)                  ; => (1 2 3)
(define-syntax both (syntax-rules ooo (ooo) ((_ ooo x) 'x)))
(both ooo 1)                            ; => 1
(define-syntax jabberwocky
  (syntax-rules ()
    ((_ hatter)
     (begin
       (define march-hare 42)
       (define-syntax hatter (syntax-rules () ((_) march-hare)))))))
(jabberwocky mad-hatter)
(mad-hatter)                            ; => 42
(define-syntax elli-lit-1 (syntax-rules ... (...) ((_ x) '(x ...))))
(elli-lit-1 100)                        ; => (100 ...)
(define-syntax elli-esc (syntax-rules () ((_) '(... ...)) ((_ x) '(... (x ...))) ((_ x y) '(... (... x y)))))
(elli-esc)                              ; => ...
(elli-esc 100)                          ; => (100 ...)
(elli-esc 100 200)                      ; => (... 100 200)
(define-syntax sm (syntax-rules () ((_ (a ...) ...) (let-syntax ((inner (syntax-rules () ((_ z (... ...)) '(z (... ...) (a ...) ...))))) (inner 1 2)))))
(sm (x y) (z))                          ; => (1 2 (x y) (z))
(let ((... 2)) (define-syntax s (syntax-rules () ((_ x ...) 'bad) ((_ . r) 'ok))) (s a b c))  ; => ok
