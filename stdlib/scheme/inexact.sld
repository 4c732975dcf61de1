;;; R7RS (scheme inexact): procedures whose results are inexact as a rule.
(define-library (scheme inexact)
  (import (schemenn))
  (export finite? infinite? nan? exp log sin cos tan asin acos atan sqrt))
