;;; SRFI 45: lazy evaluation in constant space.
(define-library (srfi 45)
  (import (schemenn))
  (export delay lazy force eager))
