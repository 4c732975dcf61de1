;;; R6RS (rnrs records syntactic): records by their clauses, which are known by name.
(define-library (rnrs records syntactic)
  (import (schemenn))
  (export define-record-type))
