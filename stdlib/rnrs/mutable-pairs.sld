;;; R6RS (rnrs mutable-pairs): mutation of pairs.
(define-library (rnrs mutable-pairs)
  (import (schemenn))
  (export set-car! set-cdr!))
