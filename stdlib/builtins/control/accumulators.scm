;;; Accumulators: procedures that collect the objects they are called with, and answer the result for an end-of-file
;;; object.

;;; An accumulator that combines the objects, beginning with initial, by combine, which takes the object and what has
;;; been combined, and answers what finish makes of the result.  Source: SRFI 158
(define (make-accumulator combine initial finish)
  (let ((state initial))
    (lambda (object)
      (if (eof-object? object)
          (finish state)
          (set! state (combine object state))))))

;;; An accumulator of the number of objects.  Source: SRFI 158
(define (count-accumulator)
  (make-accumulator (lambda (object count) (+ count 1)) 0 (lambda (count) count)))

;;; An accumulator of the list of the objects.  Source: SRFI 158
(define (list-accumulator)
  (make-accumulator cons '() reverse))

;;; An accumulator of the list of the objects, last one first.  Source: SRFI 158
(define (reverse-list-accumulator)
  (make-accumulator cons '() (lambda (objects) objects)))

;;; An accumulator of the vector of the objects.  Source: SRFI 158
(define (vector-accumulator)
  (make-accumulator cons '() (lambda (objects) (list->vector (reverse objects)))))

;;; An accumulator of the vector of the objects, last one first.  Source: SRFI 158
(define (reverse-vector-accumulator)
  (make-accumulator cons '() list->vector))

;;; An accumulator that stores the objects in the vector, beginning at index at.  Source: SRFI 158
(define (vector-accumulator! vector at)
  (make-accumulator (lambda (object i) (vector-set! vector i object) (+ i 1)) at (lambda (i) vector)))

;;; An accumulator of the string of the characters.  Source: SRFI 158
(define (string-accumulator)
  (make-accumulator cons '() (lambda (characters) (list->string (reverse characters)))))

;;; An accumulator of the bytevector of the bytes.  Source: SRFI 158
(define (bytevector-accumulator)
  (make-accumulator cons '() (lambda (bytes) (apply bytevector (reverse bytes)))))

;;; An accumulator that stores the bytes in the bytevector, beginning at index at.  Source: SRFI 158
(define (bytevector-accumulator! bytes at)
  (make-accumulator (lambda (byte i) (bytevector-u8-set! bytes i byte) (+ i 1)) at (lambda (i) bytes)))

;;; An accumulator of the sum of the numbers.  Source: SRFI 158
(define (sum-accumulator)
  (make-accumulator + 0 (lambda (sum) sum)))

;;; An accumulator of the product of the numbers.  Source: SRFI 158
(define (product-accumulator)
  (make-accumulator * 1 (lambda (product) product)))
