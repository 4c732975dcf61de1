;;; R7RS (scheme process-context): the context a program runs in.
(define-library (scheme process-context)
  (import (schemenn))
  (export command-line exit emergency-exit get-environment-variable get-environment-variables))
