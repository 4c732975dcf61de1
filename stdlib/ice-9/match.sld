;;; (ice-9 match): pattern matching of Guile.  Source: Guile manual 7.8
(define-library (ice-9 match)
  (import (schemenn))
  (export
    (rename %plain-match match)
    (rename %plain-match-lambda match-lambda)
    (rename %plain-match-lambda* match-lambda*)
    (rename %plain-match-let match-let)
    (rename %plain-match-let* match-let*)))
