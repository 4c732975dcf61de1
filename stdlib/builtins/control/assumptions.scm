;;; What a program takes for granted.

;;; The value of the first operand; an error, with the other operands in it, if that is #f.  Source: SRFI 145
(define (assume value . irritants)
  (if (not value)
      (apply error "invalid assumption" irritants))
  value)
