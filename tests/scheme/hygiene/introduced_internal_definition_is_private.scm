(define-syntax with-private
  (syntax-rules ()
    ((_ e) (let () (define secret 'macro) (list secret e)))))
(let ((secret 'user)) (with-private secret))  ; => (macro user)
