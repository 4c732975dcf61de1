(define-syntax sum-of
  (syntax-rules ()
    ((_ #(a b ...)) (list a (+ b ...)))))
(sum-of #(1 2 3 4))                     ; => (1 9)
