(define-syntax dots
  (syntax-rules ()
    ((_ x) '(x (... ...)))))
(dots a)                                ; => (a ...)
