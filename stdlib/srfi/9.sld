;;; SRFI 9: record types.
(define-library (srfi 9)
  (import (schemenn))
  (export define-record-type))
