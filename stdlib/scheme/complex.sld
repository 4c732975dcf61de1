;;; R7RS (scheme complex): complex numbers.
(define-library (scheme complex)
  (import (schemenn))
  (export make-rectangular make-polar real-part imag-part magnitude angle))
