;;; SRFI 23: reporting errors.
(define-library (srfi 23)
  (import (schemenn))
  (export error))
