;;; SRFI 26: procedures by leaving out operands.
(define-library (srfi 26)
  (import (schemenn))
  (export cut cute <> <...>))
