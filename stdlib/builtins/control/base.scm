;;; Names that textbooks use without asking.

;;; The empty list.  Source: SICP
(define nil '())

;;; True.  Source: SICP
(define true #t)

;;; False.  Source: SICP
(define false #f)

;;; An error unless the condition is true.  Source: R6RS, MIT Scheme
(define (assert condition . irritants)
  (if (not condition)
      (apply error "assertion failed" irritants)))
