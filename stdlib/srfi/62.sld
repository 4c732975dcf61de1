;;; SRFI 62: comments that leave out a datum, which every program may have.
(define-library (srfi 62)
  (import (schemenn))
  (export))
