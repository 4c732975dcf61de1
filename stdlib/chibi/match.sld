;;; (chibi match): pattern matching of Chibi Scheme.  Source: Chibi Scheme manual, (chibi match)
(define-library (chibi match)
  (import (schemenn))
  (export
    (rename %plain-match match)
    (rename %plain-match-lambda match-lambda)
    (rename %plain-match-lambda* match-lambda*)
    (rename %plain-match-let match-let)
    (rename %plain-match-let* match-let*)))
