;;; SRFI 61: cond with (generator guard => receiver).
(define-library (srfi 61)
  (import (schemenn))
  (export cond))
