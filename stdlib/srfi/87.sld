;;; SRFI 87: => in the clauses of case.
(define-library (srfi 87)
  (import (schemenn))
  (export case => else))
