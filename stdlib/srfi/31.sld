;;; SRFI 31: rec, for expressions that refer to their own value.
(define-library (srfi 31)
  (import (schemenn))
  (export rec))
