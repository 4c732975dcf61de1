;;; SRFI 2: and-let*.
(define-library (srfi 2)
  (import (schemenn))
  (export and-let*))
