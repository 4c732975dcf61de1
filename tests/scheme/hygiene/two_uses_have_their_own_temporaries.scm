(define-syntax keep
  (syntax-rules ()
    ((_ a body) (let ((temp a)) (list temp body)))))
(keep 1 (keep 2 3))                     ; => (1 (2 3))
