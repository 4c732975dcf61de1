;;; R7RS (scheme write): writing data.
(define-library (scheme write)
  (import (schemenn))
  (export write write-shared write-simple display))
