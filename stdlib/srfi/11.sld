;;; SRFI 11: binding the values of expressions.
(define-library (srfi 11)
  (import (schemenn))
  (export let-values let*-values))
