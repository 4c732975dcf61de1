(define-syntax pair-up
  (syntax-rules () ((_ a b) `(a ,b))))
(pair-up x (+ 1 2))                     ; => (x 3)
