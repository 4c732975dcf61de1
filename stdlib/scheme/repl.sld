;;; R7RS (scheme repl): the environment of the prompt.
(define-library (scheme repl)
  (import (schemenn))
  (export interaction-environment))
