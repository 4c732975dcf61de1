(define-syntax q (syntax-rules () ((_ x) '(tag x))))
(equal? (q y) '(tag y))                 ; => #t
(eq? (car (q y)) 'tag)                  ; => #t
