;;; SRFI 34: exceptions.
(define-library (srfi 34)
  (import (schemenn))
  (export with-exception-handler guard raise else =>))
