;;; Vectors: the procedures that take procedures.

;;; The vector of f's values for the elements of one vector, or of several up to the end of the shortest.
;;; Source: R7RS 6.10
(define (vector-map f first . rest)
  (if (null? rest)
      (begin
        (%check-vector 'vector-map first)
        (let ((length (vector-length first)))
          (let loop ((i 0) (results '()))
            (if (< i length)
                (loop (+ i 1) (cons (f (vector-ref first i)) results))
                (reverse-list->vector results)))))
      (list->vector (apply map f (%vectors->lists 'vector-map (cons first rest))))))

;;; Call f for its effect with the elements of one vector, or of several up to the end of the shortest.
;;; Source: R7RS 6.10
(define (vector-for-each f first . rest)
  (if (null? rest)
      (begin
        (%check-vector 'vector-for-each first)
        (let ((length (vector-length first)))
          (let loop ((i 0))
            (if (< i length)
                (begin (f (vector-ref first i)) (loop (+ i 1)))))))
      (apply for-each f (%vectors->lists 'vector-for-each (cons first rest)))))

;;; As vector-map, storing the values in the first vector.  Source: SRFI 133
(define (vector-map! f first . rest)
  (vector-copy! first 0 (list->vector (apply map f (%vectors->lists 'vector-map! (cons first rest))))))

;;; Combine from the left; f takes what has been combined and then the elements.  Source: SRFI 133
(define (vector-fold f initial first . rest)
  (if (null? rest)
      (begin
        (%check-vector 'vector-fold first)
        (let ((length (vector-length first)))
          (let loop ((i 0) (result initial))
            (if (< i length)
                (loop (+ i 1) (f result (vector-ref first i)))
                result))))
      (apply fold-left f initial (%vectors->lists 'vector-fold (cons first rest)))))

;;; Combine from the right; f takes what has been combined and then the elements.  Source: SRFI 133
(define (vector-fold-right f initial first . rest)
  (if (null? rest)
      (begin
        (%check-vector 'vector-fold-right first)
        (let loop ((i (- (vector-length first) 1)) (result initial))
          (if (< i 0)
              result
              (loop (- i 1) (f result (vector-ref first i))))))
      (let loop ((rows (reverse (%rows 'vector-fold-right (%vectors->lists 'vector-fold-right (cons first rest)))))
                 (result initial))
        (if (null? rows)
            result
            (loop (cdr rows) (apply f result (car rows)))))))

;;; The vector of (f i) for the i below k.  Source: MIT Scheme
(define (make-initialized-vector k f)
  (%check-size 'make-initialized-vector k)
  (list->vector (list-tabulate k f)))

;;; As make-initialized-vector; the operands come in either order.  Source: MIT Scheme, SRFI 133
(define (vector-tabulate f k)
  (%check-size 'vector-tabulate (if (procedure? f) k f))
  (if (procedure? f)
      (list->vector (list-tabulate k f))
      (list->vector (list-tabulate f k))))

;;; As make-initialized-vector.  Source: Racket
(define (build-vector k f)
  (%check-size 'build-vector k)
  (list->vector (list-tabulate k f)))

;;; The vector of (f i seed …) for the i below k; f also answers the next seeds.  Source: SRFI 133
(define (vector-unfold f k . seeds)
  (%check-size 'vector-unfold k)
  (if (null? seeds)
      (list->vector (list-tabulate k f))
      (let loop ((i 0) (seeds seeds) (results '()))
        (if (< i k)
            (call-with-values
              (lambda () (apply f i seeds))
              (lambda (result . seeds) (loop (+ i 1) seeds (cons result results))))
            (reverse-list->vector results)))))

;;; How often f is true.  Source: SRFI 133
(define (vector-count f first . rest)
  (apply count f (%vectors->lists 'vector-count (cons first rest))))

;;; The index of the first elements for which found? is true, or #f.  Source: SRFI 133
(define (vector-index found? first . rest)
  (apply list-index found? (%vectors->lists 'vector-index (cons first rest))))

;;; The first true value of f, or #f.  Source: SRFI 133
(define (vector-any f first . rest)
  (apply any f (%vectors->lists 'vector-any (cons first rest))))

;;; #f if f is #f once, else the last value of f, or #t.  Source: SRFI 133
(define (vector-every f first . rest)
  (apply every f (%vectors->lists 'vector-every (cons first rest))))

;;; The vector of the elements for which keep? is true.  Source: Racket
(define (vector-filter keep? v)
  (%check-vector 'vector-filter v)
  (list->vector (filter keep? (vector->list v))))

;;; The index of an element that is the same as value in a sorted vector, or #f; (compare element value) is negative, 0
;;; or positive.  Source: SRFI 133
(define (vector-binary-search v value compare)
  (%check-vector 'vector-binary-search v)
  (let loop ((low 0) (high (vector-length v)))
    (and (< low high)
         (let* ((middle (quotient (+ low high) 2))
                (order (compare (vector-ref v middle) value)))
           (cond
             ((= order 0) middle)
             ((< order 0) (loop (+ middle 1) high))
             (else (loop low middle)))))))
