(define-syntax reverse-list
  (syntax-rules ()
    ((_ () (out ...)) '(out ...))
    ((_ (x rest ...) (out ...)) (reverse-list (rest ...) (x out ...)))))
(reverse-list (1 2 3 4) ())             ; => (4 3 2 1)
