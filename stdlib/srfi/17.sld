;;; SRFI 17: set! of places.
(define-library (srfi 17)
  (import (schemenn))
  (export set! setter getter-with-setter))
