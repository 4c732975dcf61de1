;;; SRFI 30: nested comments, which every program may have.
(define-library (srfi 30)
  (import (schemenn))
  (export))
