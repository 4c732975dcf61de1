;;; SRFI 95: sorting and merging.
(define-library (srfi 95)
  (import (schemenn))
  (export sorted? merge merge! sort sort!))
