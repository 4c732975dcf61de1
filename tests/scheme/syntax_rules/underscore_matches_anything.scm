(define-syntax second
  (syntax-rules ()
    ((_ _ x . _) 'x)))
(second a b c d)                        ; => b
