;;; Numbers: the procedures that take procedures, and constants.

;;; The ratio of a circle's circumference to its diameter.  Source: Racket
(define pi 3.141592653589793)

;;; Call f with each bit of i, a boolean, from the lowest on, and what it answered before.  Source: SRFI 151
(define (bitwise-fold f seed i)
  (let ((length (integer-length i)))
    (let loop ((k 0) (result seed))
      (if (< k length)
          (loop (+ k 1) (f (bit-set? k i) result))
          result))))

;;; Call f for its effect with each bit of i, a boolean, from the lowest on.  Source: SRFI 151
(define (bitwise-for-each f i)
  (let ((length (integer-length i)))
    (let loop ((k 0))
      (if (< k length)
          (begin (f (bit-set? k i)) (loop (+ k 1)))))))

;;; The integer whose bits, from the lowest on, are f of the states until one is at an end.  Source: SRFI 151
(define (bitwise-unfold end? f next state)
  (let loop ((state state) (bits '()))
    (if (end? state)
        (list->bits (reverse bits))
        (loop (next state) (cons (f state) bits)))))

;;; A generator of the bits of i, booleans, from the lowest on without an end.  Source: SRFI 151
(define (make-bitwise-generator i)
  (let ((k -1))
    (lambda ()
      (set! k (+ k 1))
      (bit-set? k i))))
