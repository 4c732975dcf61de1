;;; SRFI 145: assumptions.
(define-library (srfi 145)
  (import (schemenn))
  (export assume))
