;;; R6RS (rnrs files): the file system.
(define-library (rnrs files)
  (import (schemenn))
  (export file-exists? delete-file))
