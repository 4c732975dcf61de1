;;; R7RS (scheme file): files.
(define-library (scheme file)
  (import (schemenn))
  (export
    call-with-input-file call-with-output-file with-input-from-file with-output-to-file
    open-input-file open-binary-input-file open-output-file open-binary-output-file
    file-exists? delete-file))
