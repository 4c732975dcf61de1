;;; Optional arguments out of a rest list, in the manner of scsh and Chicken.

;;; (:optional rest default): the first of the rest, or the default.
(define-syntax :optional
  (syntax-rules ()
    ((_ rest default)
     (let ((given rest))
       (if (pair? given) (car given) default)))))

;;; (let-optionals* rest ((variable default) ... [rest-variable]) body ...): each sees those before it.
(define-syntax let-optionals*
  (syntax-rules ()
    ((_ rest () body ...) (let ((given rest)) (%check-no-more given) (let () body ...)))
    ((_ rest ((variable default) . more) body ...)
     (let* ((given rest)
            (variable (if (pair? given) (car given) default))
            (left (if (pair? given) (cdr given) '())))
       (let-optionals* left more body ...)))
    ((_ rest (variable) body ...) (let ((variable rest)) body ...))
    ((_ rest variable body ...) (let ((variable rest)) body ...))))

;;; The same; here too a default sees the variables before it.
(define-syntax let-optionals
  (syntax-rules ()
    ((_ rest bindings body ...) (let-optionals* rest bindings body ...))))

(define (%check-no-more rest)
  (if (pair? rest) (error "too many arguments:" rest)))
