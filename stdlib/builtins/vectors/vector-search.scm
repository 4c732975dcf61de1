;;; Vectors: comparing, searching and partitioning.

;;; Whether the vectors have the same elements in the same order.  Source: SRFI 133
(define (vector= same? . vectors)
  (apply list= same? (%vectors->lists 'vector= vectors)))

;;; The index of the last elements for which found? is true, or #f.  Source: SRFI 133
(define (vector-index-right found? first . rest)
  (%last-index (%on-rows found? rest) (%visited 'vector-index-right first rest)))

;;; The index of the first elements for which skip? is false, or #f.  Source: SRFI 133
(define (vector-skip skip? first . rest)
  (%first-index (%negated (%on-rows skip? rest)) (%visited 'vector-skip first rest) 0 1))

;;; The index of the last elements for which skip? is false, or #f.  Source: SRFI 133
(define (vector-skip-right skip? first . rest)
  (%last-index (%negated (%on-rows skip? rest)) (%visited 'vector-skip-right first rest)))

;;; Two values: the vector of the elements for which in? is true, then the others; and how many are in.
;;; Source: SRFI 133
(define (vector-partition in? v)
  (let loop ((here (%vector-items 'vector-partition v '() 0)) (in '()) (n 0) (out '()))
    (cond
      ((null? here) (values (list->vector (append-reverse in (reverse out))) n))
      ((in? (car here)) (loop (cdr here) (cons (car here) in) (+ n 1) out))
      (else (loop (cdr here) in n (cons (car here) out))))))

;;; What is to be visited: the elements of one vector, or the lists of the elements of several at each index.
(define (%visited name first rest)
  (if (null? rest)
      (%vector-items name first '() 0)
      (%rows name (%vectors->lists name (cons first rest)))))

;;; The procedure that takes a row.
(define (%on-rows f rest)
  (if (null? rest)
      f
      (lambda (row) (apply f row))))

(define (%negated f)
  (lambda (row) (not (f row))))

;;; The index of the first row for which found? is true, or #f; they are counted from i by step.
(define (%first-index found? rows i step)
  (let loop ((here rows) (i i))
    (and (pair? here)
         (if (found? (car here))
             i
             (loop (cdr here) (+ i step))))))

(define (%last-index found? rows)
  (%first-index found? (reverse rows) (- (length rows) 1) -1))
