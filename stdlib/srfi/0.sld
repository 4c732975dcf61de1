;;; SRFI 0: feature-based conditional expansion.
(define-library (srfi 0)
  (import (schemenn))
  (export cond-expand and or not else))
