;;; R6RS (rnrs programs): command-line access and exit values.
(define-library (rnrs programs)
  (import (schemenn))
  (export command-line exit))
