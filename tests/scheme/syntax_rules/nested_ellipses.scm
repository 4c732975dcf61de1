(define-syntax my-let*
  (syntax-rules ()
    ((_ ((name value) ...) body ...)
     ((lambda (name ...) body ...) value ...))))
(define-syntax flatten
  (syntax-rules ()
    ((_ (a b ...) ...) '((a ...) (b ... ...)))))
(flatten (1 2 3) (4) (5 6))             ; => ((1 4 5) (2 3 6))
(my-let* ((x 1) (y 2)) (+ x y))         ; => 3
