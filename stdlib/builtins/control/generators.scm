;;; Generators: how they are made and what consumes them. They are procedures without operands that answer the next
;;; value each time, and an end-of-file object ever after the last.

;;; A generator of the operands.  Source: SRFI 158
(define (generator . items)
  (list->generator items))

;;; A generator of the operands, over and over.  Source: SRFI 158
(define (circular-generator . items)
  (if (null? items)
      (error "circular-generator: expected one operand or more"))
  (let ((left items))
    (lambda ()
      (if (null? left) (set! left items))
      (let ((item (car left)))
        (set! left (cdr left))
        item))))

;;; A generator of count numbers from start (0) by step (1).  Source: SRFI 158
(define (make-iota-generator count . options)
  (let* ((start (if (pair? options) (car options) 0))
         (step (if (and (pair? options) (pair? (cdr options))) (cadr options) 1))
         (i 0))
    (lambda ()
      (if (< i count)
          (let ((number (+ start (* i step))))
            (set! i (+ i 1))
            number)
          (eof-object)))))

;;; A generator of the numbers from start by step (1), up to and without end if it is given.  Source: SRFI 158
(define (make-range-generator start . options)
  (let* ((end (and (pair? options) (car options)))
         (step (if (and end (pair? (cdr options))) (cadr options) 1))
         (within? (cond ((not end) (lambda (number) #t))
                        ((< step 0) (lambda (number) (> number end)))
                        (else (lambda (number) (< number end)))))
         (next start))
    (lambda ()
      (if (within? next)
          (let ((number next))
            (set! next (+ next step))
            number)
          (eof-object)))))

;;; A generator of the values that procedure calls its operand, yield, with.  Source: SRFI 158
(define (make-coroutine-generator procedure)
  (define return #f)
  (define resume #f)
  (define done? #f)
  (define (yield value)
    (call/cc (lambda (rest)
               (set! resume rest)
               (return value))))
  (lambda ()
    (if done?
        (eof-object)
        (call/cc (lambda (here)
                   (set! return here)
                   (if resume
                       (resume (if #f #f))
                       (begin
                         (procedure yield)
                         (set! done? #t)
                         (return (eof-object)))))))))

;;; A generator of the elements of the list.  Source: SRFI 158
(define (list->generator items)
  (if (not (or (pair? items) (null? items)))
      (%check-list 'list->generator items))
  (lambda ()
    (if (null? items)
        (eof-object)
        (let ((item (car items)))
          (set! items (cdr items))
          item))))

;;; A generator of the elements of the vector from start (0) to end.  Source: SRFI 158
(define (vector->generator vector . range)
  (list->generator (apply vector->list vector range)))

;;; A generator of the elements of the vector from start (0) to end, last one first.  Source: SRFI 158
(define (reverse-vector->generator vector . range)
  (list->generator (reverse (apply vector->list vector range))))

;;; A generator of the characters of the string from start (0) to end.  Source: SRFI 158
(define (string->generator string . range)
  (list->generator (apply string->list string range)))

;;; A generator of the bytes of the bytevector from start (0) to end.  Source: SRFI 158
(define (bytevector->generator bytes . range)
  (let* ((bytes (apply bytevector-copy bytes range))
         (length (bytevector-length bytes))
         (i 0))
    (lambda ()
      (if (< i length)
          (let ((byte (bytevector-u8-ref bytes i)))
            (set! i (+ i 1))
            byte)
          (eof-object)))))

;;; A procedure that makes a generator of the elements that for-each visits in a collection.  Source: SRFI 158
(define (make-for-each-generator for-each)
  (lambda (collection)
    (make-coroutine-generator (lambda (yield) (for-each yield collection)))))

;;; A generator of mapper's values for seed and what successor makes of it, until stop? is true of it.
;;; Source: SRFI 158
(define (make-unfold-generator stop? mapper successor seed)
  (lambda ()
    (if (stop? seed)
        (eof-object)
        (let ((value (mapper seed)))
          (set! seed (successor seed))
          value))))

;;; The list of the values, or of the first k.  Source: SRFI 158
(define (generator->list generator . k)
  (reverse (apply generator->reverse-list generator k)))

;;; The list of the values, or of the first k, last one first.  Source: SRFI 158
(define (generator->reverse-list generator . k)
  (let loop ((left (if (pair? k) (car k) -1)) (items '()))
    (if (= left 0)
        items
        (let ((item (generator)))
          (if (eof-object? item)
              items
              (loop (- left 1) (cons item items)))))))

;;; The list of f's values for what the generators generate, until one ends.  Source: SRFI 158
(define (generator-map->list f first . rest)
  (generator->list (apply gmap f first rest)))

;;; The vector of the values, or of the first k.  Source: SRFI 158
(define (generator->vector generator . k)
  (list->vector (apply generator->list generator k)))

;;; Store the values in the vector, beginning at index at, until it is full; answers how many were stored.
;;; Source: SRFI 158
(define (generator->vector! vector at generator)
  (let ((length (vector-length vector)))
    (if (not (= at length)) (vector-ref vector at))
    (let loop ((i at))
      (if (= i length)
          (- i at)
          (let ((value (generator)))
            (if (eof-object? value)
                (- i at)
                (begin
                  (vector-set! vector i value)
                  (loop (+ i 1)))))))))

;;; The string of the characters, or of the first k.  Source: SRFI 158
(define (generator->string generator . k)
  (list->string (apply generator->list generator k)))

;;; Combine from the left; f takes what the generators generate and then what has been combined.  Source: SRFI 158
(define (generator-fold f seed first . rest)
  (if (null? rest)
      (let loop ((result seed))
        (let ((value (first)))
          (if (eof-object? value)
              result
              (loop (f value result)))))
      (let ((generators (cons first rest)))
        (let loop ((result seed))
          (let ((values (%generate-all generators)))
            (if values
                (loop (apply f (append values (list result))))
                result))))))

;;; Call f for its effect with what the generators generate, until one ends.  Source: SRFI 158
(define (generator-for-each f first . rest)
  (if (null? rest)
      (let loop ()
        (let ((value (first)))
          (if (not (eof-object? value))
              (begin (f value) (loop)))))
      (let ((generators (cons first rest)))
        (let loop ()
          (let ((values (%generate-all generators)))
            (if values
                (begin (apply f values) (loop))))))))

;;; The first value for which f is true, or #f.  Source: SRFI 158
(define (generator-find f generator)
  (let ((value ((gfilter f generator))))
    (if (eof-object? value) #f value)))

;;; The number of values for which f is true.  Source: SRFI 158
(define (generator-count f generator)
  (generator-fold (lambda (value count) (if (f value) (+ count 1) count)) 0 generator))

;;; The first true value of f for what the generator generates, or #f.  Source: SRFI 158
(define (generator-any f generator)
  (let loop ()
    (let ((value (generator)))
      (and (not (eof-object? value))
           (or (f value) (loop))))))

;;; Whether f is true for all that the generator generates: its last value, or #f.  Source: SRFI 158
(define (generator-every f generator)
  (let loop ((last #t))
    (let ((value (generator)))
      (if (eof-object? value)
          last
          (let ((result (f value)))
            (and result (loop result)))))))

;;; What unfold makes, called with a predicate of the end, a mapper, a successor, a seed and the args, of what the
;;; generator generates.  Source: SRFI 158
(define (generator-unfold generator unfold . args)
  (apply unfold eof-object? (lambda (value) value) (lambda (value) (generator)) (generator) args))
