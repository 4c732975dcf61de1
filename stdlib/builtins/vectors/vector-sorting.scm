;;; Sorting vectors, or ranges of them; as in sorting.scm nothing is changed before the last step.

;;; A sorted copy of the elements of a vector from start to before end.  Source: SRFI 132, R6RS
(define (vector-sort a b . range)
  (if (procedure? a)
      (%vector-sort 'vector-sort a b range)
      (%vector-sort 'vector-sort b a range)))

;;; As vector-sort.  Source: SRFI 132
(define (vector-stable-sort a b . range)
  (if (procedure? a)
      (%vector-sort 'vector-stable-sort a b range)
      (%vector-sort 'vector-stable-sort b a range)))

;;; Sort the elements of a vector from start to before end.  Source: SRFI 132, R6RS
(define (vector-sort! a b . range)
  (if (procedure? a)
      (%vector-sort! 'vector-sort! a b range)
      (%vector-sort! 'vector-sort! b a range)))

;;; As vector-sort!.  Source: SRFI 132
(define (vector-stable-sort! a b . range)
  (if (procedure? a)
      (%vector-sort! 'vector-stable-sort! a b range)
      (%vector-sort! 'vector-stable-sort! b a range)))

(define (%vector-sort name less? v range)
  (list->vector (%sorted-range name less? v range)))

(define (%vector-sort! name less? v range)
  (%vector-store! name v (%range-start range) (%sorted-range name less? v range))
  (if #f #f))

;;; The sorted list of the elements in a range.
(define (%sorted-range name less? v range)
  (%check-options name range 2)
  (%sort-list less? (%vector-items name v range 0)))

(define (%range-start range)
  (if (null? range) 0 (car range)))

;;; Whether the elements of a vector from start to before end are sorted.  Source: SRFI 132
(define (vector-sorted? less? v . range)
  (%check-options 'vector-sorted? range 2)
  (%in-order? less? (%vector-items 'vector-sorted? v range 0)))

;;; Two sorted vectors, or ranges start1 end1 start2 end2 of them, in one.  Source: SRFI 132
(define (vector-merge less? v1 v2 . ranges)
  (%check-options 'vector-merge ranges 4)
  (list->vector
    (%merge less?
            (%vector-items 'vector-merge v1 ranges 0)
            (%vector-items 'vector-merge v2 ranges 2))))

;;; Store what vector-merge answers in a vector, beginning at index start, which comes before the other four.
;;; Source: SRFI 132
(define (vector-merge! less? to from1 from2 . ranges)
  (%check-options 'vector-merge! ranges 5)
  (%vector-store! 'vector-merge! to (%range-start ranges)
    (%merge less?
            (%vector-items 'vector-merge! from1 ranges 1)
            (%vector-items 'vector-merge! from2 ranges 3)))
  (if #f #f))

;;; The vector without the elements that are the same as the one before them.  Source: SRFI 132
(define (vector-delete-neighbor-dups same? v . range)
  (%check-options 'vector-delete-neighbor-dups range 2)
  (list->vector (list-delete-neighbor-dups same? (%vector-items 'vector-delete-neighbor-dups v range 0))))

;;; Move those elements to the beginning of the range; the index of their end.  Source: SRFI 132
(define (vector-delete-neighbor-dups! same? v . range)
  (%check-options 'vector-delete-neighbor-dups! range 2)
  (let ((start (%range-start range))
        (kept (list-delete-neighbor-dups same? (%vector-items 'vector-delete-neighbor-dups! v range 0))))
    (%vector-store! 'vector-delete-neighbor-dups! v start kept)
    (+ start (length kept))))

;;; The element in the middle of the sorted vector, or the mean of the two in the middle; default for no elements.
;;; Source: SRFI 132
(define (vector-find-median less? v default . mean)
  (%check-options 'vector-find-median mean 1)
  (%median (%sorted-range 'vector-find-median less? v '()) default mean))

;;; As vector-find-median; the vector is sorted.  Source: SRFI 132
(define (vector-find-median! less? v default . mean)
  (%check-options 'vector-find-median! mean 1)
  (let ((sorted (%sorted-range 'vector-find-median! less? v '())))
    (%vector-store! 'vector-find-median! v 0 sorted)
    (%median sorted default mean)))

;;; The median of a sorted list.
(define (%median sorted default mean)
  (let* ((n (length sorted))
         (half (quotient n 2)))
    (cond
      ((= n 0) default)
      ((odd? n) (list-ref sorted half))
      (else
       (let ((middle (list-tail sorted (- half 1)))
             (mean (if (null? mean) (lambda (a b) (/ (+ a b) 2)) (car mean))))
         (mean (car middle) (cadr middle)))))))

;;; The element at index k of the sorted range; the elements change places.  Source: SRFI 132
(define (vector-select! less? v k . range)
  (let ((sorted (%sorted-range 'vector-select! less? v range)))
    (%check-index 'vector-select! k (length sorted))
    (%vector-store! 'vector-select! v (%range-start range) sorted)
    (list-ref sorted k)))

;;; Move the k least elements of the range to its beginning.  Source: SRFI 132
(define (vector-separate! less? v k . range)
  (let ((sorted (%sorted-range 'vector-separate! less? v range)))
    (%check-index 'vector-separate! k (+ (length sorted) 1))
    (%vector-store! 'vector-separate! v (%range-start range) sorted)
    (if #f #f)))
