;;; Promises, streams and parameters.

;;; The value of a promise; anything else is its own value. A chain of delay-force runs in constant space, and a
;;; promise that is forced while it is being forced keeps the first value.  Source: R7RS 4.2.5
(define (force promise)
  (if (promise? promise)
      (let loop ()
        (cond
          ((%promise-done? promise) (%promise-content promise))
          ((%promise-chained? promise)
           (%promise-chain! promise ((%promise-content promise)))
           (loop))
          (else
           (%promise-set! promise ((%promise-content promise)))
           (loop))))
      promise))

;;; A parameter with a value, passed through the converter if there is one.  Source: R7RS 4.2.6
(define (make-parameter value . converter)
  (%check-options 'make-parameter converter 1)
  (if (null? converter)
      (%make-parameter value #f #f)
      (%make-parameter ((car converter) value) (car converter) %convert-and-store)))

;;; What a call of a parameter that has a converter with a value does.  Source: SRFI 39
(define (%convert-and-store parameter value)
  (%set-parameter! parameter ((%parameter-converter parameter) value)))

;;; As make-parameter.  Source: MIT Scheme
(define (make-unsettable-parameter value . converter)
  (apply make-parameter value converter))

;;; The empty stream.  Source: SICP 3.5
(define the-empty-stream '())

;;; The empty stream.  Source: MIT Scheme
(define stream-nil '())

;;; Whether a is a pair with a promise behind it.  Source: MIT Scheme
(define (stream-pair? a)
  (and (pair? a) (promise? (cdr a))))

;;; Whether a is the empty stream.  Source: SICP 3.5
(define (stream-null? a) (null? a))

;;; Whether a is the empty stream.  Source: MIT Scheme
(define (empty-stream? a) (null? a))

;;; The first element of a stream.  Source: SICP 3.5
(define (stream-car stream)
  (if (stream-pair? stream)
      (car stream)
      (error "stream-car: expected a stream with an element, got" stream)))

;;; The stream without its first element.  Source: SICP 3.5
(define (stream-cdr stream)
  (if (stream-pair? stream)
      (force (cdr stream))
      (error "stream-cdr: expected a stream with an element, got" stream)))

;;; As stream-car.  Source: MIT Scheme
(define (stream-first stream) (stream-car stream))

;;; As stream-cdr.  Source: MIT Scheme
(define (stream-rest stream) (stream-cdr stream))

;;; The element at index k.  Source: SICP 3.5
(define (stream-ref stream k)
  (stream-car (stream-tail stream k)))

;;; The list of the first k elements.  Source: MIT Scheme
(define (stream-head stream k)
  (let loop ((stream stream) (k k) (items '()))
    (if (= k 0)
        (reverse items)
        (loop (stream-cdr stream) (- k 1) (cons (stream-car stream) items)))))

;;; The stream without its first k elements.  Source: MIT Scheme
(define (stream-tail stream k)
  (if (= k 0)
      stream
      (stream-tail (stream-cdr stream) (- k 1))))

;;; The list of the elements, or of the first k if there are more.  Source: MIT Scheme
(define (stream->list stream . k)
  (let loop ((stream stream) (left (if (null? k) -1 (car k))) (items '()))
    (if (or (null? stream) (= left 0))
        (reverse items)
        (loop (stream-cdr stream) (- left 1) (cons (stream-car stream) items)))))

;;; A stream of the elements of the list.  Source: MIT Scheme
(define (list->stream items)
  (if (null? items)
      '()
      (cons-stream (car items) (list->stream (cdr items)))))

;;; A stream of the operands.  Source: MIT Scheme
(define (stream . items)
  (list->stream items))

;;; The stream of f's values for the elements of one stream, or of several up to the end of the shortest.  Source: SICP 3.5
(define (stream-map f first . rest)
  (let loop ((streams (cons first rest)))
    (if (any null? streams)
        '()
        (cons-stream (apply f (map stream-car streams)) (loop (map stream-cdr streams))))))

;;; Call f for its effect with the elements of the stream.  Source: SICP 3.5
(define (stream-for-each f stream)
  (if (not (null? stream))
      (begin
        (f (stream-car stream))
        (stream-for-each f (stream-cdr stream)))))

;;; The stream of the elements for which keep? is true.  Source: SICP 3.5
(define (stream-filter keep? stream)
  (cond
    ((null? stream) '())
    ((keep? (stream-car stream))
     (cons-stream (stream-car stream) (stream-filter keep? (stream-cdr stream))))
    (else (stream-filter keep? (stream-cdr stream)))))

;;; The elements of the streams one after another.  Source: MIT Scheme
(define (stream-append . streams)
  (let next ((streams streams))
    (if (null? streams)
        '()
        (let loop ((stream (car streams)))
          (if (null? stream)
              (next (cdr streams))
              (cons-stream (stream-car stream) (loop (stream-cdr stream))))))))
