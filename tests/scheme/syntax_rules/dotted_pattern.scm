(define-syntax my-define
  (syntax-rules ()
    ((_ (name . args) . body) (define name (lambda args . body)))
    ((_ name value) (define name value))))
(my-define (f a . b) (list a b))
(my-define x 5)
(f x 6 7)                               ; => (5 (6 7))
