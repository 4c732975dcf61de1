;;; SRFI 38: writing and reading data with shared structure.
(define-library (srfi 38)
  (import (schemenn))
  (export
    write-with-shared-structure write/ss
    read-with-shared-structure read/ss)
  (begin
;;; Write a datum with labels for what is shared in it; a third operand is not used.  Source: SRFI 38
(define (write-with-shared-structure datum . options)
  (if (pair? options)
      (write-shared datum (car options))
      (write-shared datum)))

;;; As write-with-shared-structure.  Source: SRFI 38
(define (write/ss datum . options)
  (apply write-with-shared-structure datum options))

;;; The next datum of a port, with the structure that its labels tell.  Source: SRFI 38
(define (read-with-shared-structure . port)
  (apply read port))

;;; As read-with-shared-structure.  Source: SRFI 38
(define (read/ss . port)
  (apply read port))))
