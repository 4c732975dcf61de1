;;; R7RS (scheme load): programs in files.
(define-library (scheme load)
  (import (schemenn))
  (export load))
