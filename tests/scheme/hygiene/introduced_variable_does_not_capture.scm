(define-syntax my-or2
  (syntax-rules ()
    ((_ a b) (let ((t a)) (if t t b)))))
(let ((t 5)) (my-or2 #f t))             ; => 5
