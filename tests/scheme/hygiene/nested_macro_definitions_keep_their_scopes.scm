(define-syntax outer
  (syntax-rules ()
    ((_ x)
     (let ((y 'outer-y))
       (let-syntax ((inner (syntax-rules () ((_ z) (list x y z)))))
         (let ((y 'shadow)) (inner y)))))))
(let ((y 'user-y)) (outer y))           ; => (user-y outer-y shadow)
