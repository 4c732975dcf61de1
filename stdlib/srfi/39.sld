;;; SRFI 39: parameters.
(define-library (srfi 39)
  (import (schemenn))
  (export make-parameter parameterize))
