;;; SRFI 204: Wright-Cartwright-Shinn pattern matching.
(define-library (srfi 204)
  (import (schemenn))
  (export
    (rename %plain-match match)
    (rename %plain-match-lambda match-lambda)
    (rename %plain-match-lambda* match-lambda*)
    (rename %plain-match-let match-let)
    (rename %plain-match-let* match-let*)))
