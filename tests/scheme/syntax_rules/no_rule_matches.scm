(define-syntax one (syntax-rules () ((_ x) x)))
(one 1 2)                               ; error: one
