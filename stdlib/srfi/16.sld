;;; SRFI 16: procedures that choose a body by the number of their operands.
(define-library (srfi 16)
  (import (schemenn))
  (export case-lambda))
