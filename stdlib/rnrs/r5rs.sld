;;; R6RS (rnrs r5rs): compatibility with the Revised⁵ Report.
(define-library (rnrs r5rs)
  (import (schemenn))
  (export
    exact->inexact inexact->exact quotient remainder modulo delay force null-environment
    scheme-report-environment))
