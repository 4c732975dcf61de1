(define-syntax m (syntax-rules () ((_ let) (list let let))))
(m 4)                                   ; => (4 4)
