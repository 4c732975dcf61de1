;;; R7RS (scheme case-lambda): procedures with several arities.
(define-library (scheme case-lambda)
  (import (schemenn))
  (export case-lambda))
