(define-syntax v
  (syntax-rules ()
    ((_ a ...) '#(start a ... end))))
(v 1 2)                                 ; => #(start 1 2 end)
