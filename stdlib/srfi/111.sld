;;; SRFI 111: boxes.
(define-library (srfi 111)
  (import (schemenn))
  (export box box? unbox set-box!))
