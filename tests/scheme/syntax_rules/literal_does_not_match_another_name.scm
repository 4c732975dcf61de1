(define-syntax kind
  (syntax-rules (yes)
    ((_ yes) 'literal)
    ((_ other) 'pattern)))
(kind yes)                              ; => literal
(kind no)                               ; => pattern
(let ((yes 1)) (kind yes))              ; => pattern
