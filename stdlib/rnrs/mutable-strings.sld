;;; R6RS (rnrs mutable-strings): mutation of strings.
(define-library (rnrs mutable-strings)
  (import (schemenn))
  (export string-set! string-fill!))
