;;; SRFI 46: syntax-rules with tail patterns and an ellipsis of one's own.
(define-library (srfi 46)
  (import (schemenn))
  (export syntax-rules _ ...))
