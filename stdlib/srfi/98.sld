;;; SRFI 98: environment variables.
(define-library (srfi 98)
  (import (schemenn))
  (export get-environment-variable get-environment-variables))
