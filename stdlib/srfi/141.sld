;;; SRFI 141: integer division.
(define-library (srfi 141)
  (import (schemenn))
  (export
    ceiling/ ceiling-quotient ceiling-remainder
    round/ round-quotient round-remainder
    euclidean/ euclidean-quotient euclidean-remainder
    balanced/ balanced-quotient balanced-remainder
    floor/ floor-quotient floor-remainder
    truncate/ truncate-quotient truncate-remainder))
