(define-syntax define-both
  (syntax-rules ()
    ((_ a b value) (begin (define a value) (define b value)))))
(define-both x y 3)
(let ()
  (define-both p q 4)
  (list x y p q))                       ; => (3 3 4 4)
