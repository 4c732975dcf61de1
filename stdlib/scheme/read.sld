;;; R7RS (scheme read): reading data.
(define-library (scheme read)
  (import (schemenn))
  (export read))
