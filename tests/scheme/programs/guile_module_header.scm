;; define-module says what is used and exported; it is a remark but for SRFIs.
(define-module (shapes square)
  #:use-module (srfi srfi-1)
  #:use-module ((ice-9 format) #:select (format))
  #:export (area))
(define (area side) (* side side))
(area 3) ; => 9
(first '(a b)) ; => a
