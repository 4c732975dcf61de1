;;; R6RS (rnrs sorting): sorting.
(define-library (rnrs sorting)
  (import (schemenn))
  (export list-sort vector-sort vector-sort!))
