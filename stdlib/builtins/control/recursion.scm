;;; Expressions that refer to their own value.

;;; (rec name expression), (rec (name parameter …) body …): the value, which has the name inside.  Source: SRFI 31
(define-syntax rec
  (syntax-rules ()
    ((_ (name . parameters) . body) (letrec ((name (lambda parameters . body))) name))
    ((_ name expression) (letrec ((name expression)) name))))
