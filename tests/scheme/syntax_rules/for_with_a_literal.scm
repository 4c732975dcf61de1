(define-syntax for
  (syntax-rules (in)
    ((_ x in xs body ...) (map (lambda (x) body ...) xs))))
(for n in '(1 2 3) (* n n))             ; => (1 4 9)
