;;; R6RS (rnrs control): control structures.
(define-library (rnrs control)
  (import (schemenn))
  (export when unless do case-lambda))
