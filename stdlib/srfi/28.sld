;;; SRFI 28: format strings.
(define-library (srfi 28)
  (import (schemenn))
  (export format))
