;;; R7RS (scheme eval): evaluation of data as programs.
(define-library (scheme eval)
  (import (schemenn))
  (export environment eval))
