;;; R7RS (scheme time): clocks.
(define-library (scheme time)
  (import (schemenn))
  (export current-second current-jiffy jiffies-per-second))
