(define (f) (later 1 2))
(define-syntax later (syntax-rules () ((_ a b) (list b a))))
(later 1 2)                             ; => (2 1)
