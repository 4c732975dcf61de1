;;; R7RS (scheme char): characters and strings by their Unicode properties.
(define-library (scheme char)
  (import (schemenn))
  (export
    char-alphabetic? char-numeric? char-whitespace? char-upper-case? char-lower-case? digit-value
    char-upcase char-downcase char-foldcase char-ci=? char-ci<? char-ci>? char-ci<=? char-ci>=?
    string-upcase string-downcase string-foldcase
    string-ci=? string-ci<? string-ci>? string-ci<=? string-ci>=?))
