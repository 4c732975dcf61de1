;;; R7RS (scheme lazy): promises.
(define-library (scheme lazy)
  (import (schemenn))
  (export delay delay-force force make-promise promise?))
