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

;;; An error with the name of who found it.  Source: R6RS
(define (assertion-violation who message . irritants)
  (apply error (if who (string-append (display-to-string who) ": " message) message) irritants))

;;; The procedure that calls the last procedure, then the one before it with its values, and so on.  Source: Racket
(define (compose . procedures)
  (cond
    ((null? procedures) values)
    ((null? (cdr procedures)) (car procedures))
    (else
     (let ((outer (car procedures)) (inner (apply compose (cdr procedures))))
       (lambda operands
         (call-with-values (lambda () (apply inner operands)) outer))))))

;;; A procedure that answers value whatever its operands.  Source: MIT Scheme
(define (constantly value)
  (lambda operands value))

;;; As constantly.  Source: Racket
(define (const value)
  (lambda operands value))

;;; A procedure that is true where f is false.  Source: Racket
(define (negate f)
  (lambda operands (not (apply f operands))))
