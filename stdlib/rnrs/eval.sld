;;; R6RS (rnrs eval): evaluation.
(define-library (rnrs eval)
  (import (schemenn))
  (export eval environment))
