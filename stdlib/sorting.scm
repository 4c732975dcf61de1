;;; Sorting: stable merge sort on lists; vectors are sorted by way of a list.
;;;
;;; Nothing is changed in place before the last step, so that the order may be a procedure that captures continuations.

;;; A sorted copy of a list or vector; the order and the sequence come in either order.  Source: R6RS, SRFI 95, MIT Scheme
(define (sort a b)
  (let ((less? (if (procedure? a) a b))
        (items (if (procedure? a) b a)))
    (if (vector? items)
        (list->vector (%sort-list less? (vector->list items)))
        (begin
          (%check-list 'sort items)
          (%sort-list less? items)))))

;;; As sort, for a list or a vector, which is changed.  Source: SRFI 95, MIT Scheme
(define (sort! a b)
  (let ((items (if (procedure? a) b a)))
    (if (vector? items)
        (begin (vector-copy! items 0 (sort a b)) items)
        (sort a b))))

;;; As sort.  Source: SRFI 95
(define (stable-sort a b) (sort a b))

;;; As sort!.  Source: SRFI 132
(define (stable-sort! a b) (sort! a b))

;;; As sort.  Source: MIT Scheme
(define (merge-sort a b) (sort a b))

;;; A sorted copy of a list; the order comes first.  Source: SRFI 132, R6RS
(define (list-sort less? items) (sort less? items))

;;; As list-sort.  Source: SRFI 132
(define (list-stable-sort less? items) (sort less? items))

;;; A sorted copy of the elements of a vector from start to before end.  Source: SRFI 132, R6RS
(define (vector-sort a b . range)
  (let ((less? (if (procedure? a) a b))
        (v (if (procedure? a) b a)))
    (list->vector (%sort-list less? (apply vector->list v range)))))

;;; Sort the elements of a vector from start to before end.  Source: SRFI 132, R6RS
(define (vector-sort! a b . range)
  (let ((less? (if (procedure? a) a b))
        (v (if (procedure? a) b a)))
    (vector-copy! v (if (null? range) 0 (car range)) (apply vector-sort less? v range))))

;;; Whether no element is less than the one before it.  Source: SRFI 95
(define (sorted? a b)
  (let ((less? (if (procedure? a) a b))
        (items (if (procedure? a) b a)))
    (let loop ((here (if (vector? items) (vector->list items) items)))
      (or (null? here)
          (null? (cdr here))
          (and (not (less? (cadr here) (car here)))
               (loop (cdr here)))))))

;;; Whether the list is sorted.  Source: SRFI 132
(define (list-sorted? less? items) (sorted? less? items))

;;; Whether the vector is sorted.  Source: SRFI 132
(define (vector-sorted? less? v) (sorted? less? v))

;;; Two sorted lists in one; of equal elements, those of the first list come first.  Source: SRFI 95
(define (merge a b . rest)
  (if (procedure? a)
      (%merge a b (car rest))
      (%merge (car rest) a b)))

;;; As merge, the order first.  Source: SRFI 132
(define (list-merge less? xs ys) (%merge less? xs ys))

;;; The sorted list of the elements of a list.
(define (%sort-list less? items)
  (let sort-first ((n (length items)) (items items))
    (cond
      ((> n 2)
       (let ((half (quotient n 2)))
         (%merge less?
                 (sort-first half items)
                 (sort-first (- n half) (list-tail items half)))))
      ((= n 2)
       (let ((x (car items)) (y (cadr items)))
         (if (less? y x) (list y x) (list x y))))
      ((= n 1) (list (car items)))
      (else '()))))

;;; Two sorted lists in one.
(define (%merge less? xs ys)
  (let loop ((xs xs) (ys ys) (merged '()))
    (cond
      ((null? xs) (append-reverse merged ys))
      ((null? ys) (append-reverse merged xs))
      ((less? (car ys) (car xs)) (loop xs (cdr ys) (cons (car ys) merged)))
      (else (loop (cdr xs) ys (cons (car xs) merged))))))
