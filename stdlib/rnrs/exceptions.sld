;;; R6RS (rnrs exceptions): exceptions.
(define-library (rnrs exceptions)
  (import (schemenn))
  (export with-exception-handler guard raise raise-continuable else =>))
