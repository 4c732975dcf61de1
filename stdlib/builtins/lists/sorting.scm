;;; Sorting: stable merge sort on lists; the procedures for vectors alone are in vector-sorting.scm.
;;;
;;; Nothing is changed in place before the last step, so that the order may be a procedure that captures continuations.
;;; Where a key is given, the order compares what it answers for the elements; it is called once for each.

;;; A sorted copy of a list or vector; the order and the sequence come in either order, and then a key.
;;; Source: R6RS, SRFI 95, MIT Scheme
(define (sort a b . key)
  (if (procedure? a)
      (%sort 'sort a b key)
      (%sort 'sort b a key)))

;;; As sort, for a list or a vector, which is changed.  Source: SRFI 95, MIT Scheme
(define (sort! a b . key)
  (let* ((items (if (procedure? a) b a))
         (sorted (%sort 'sort! (if (procedure? a) a b) items key)))
    (if (vector? items)
        (begin (vector-copy! items 0 sorted) items)
        (%store-all! items sorted))))

;;; As sort.  Source: SRFI 95
(define (stable-sort a b . key) (apply sort a b key))

;;; As sort!.  Source: Guile
(define (stable-sort! a b . key) (apply sort! a b key))

;;; As sort.  Source: MIT Scheme
(define (merge-sort a b . key) (apply sort a b key))

;;; A sorted copy of a list; the order comes first.  Source: SRFI 132, R6RS
(define (list-sort less? items)
  (%check-list 'list-sort items)
  (%sort-list less? items))

;;; As list-sort.  Source: SRFI 132
(define (list-stable-sort less? items)
  (%check-list 'list-stable-sort items)
  (%sort-list less? items))

;;; Put the elements of a list in order; the list.  Source: SRFI 132
(define (list-sort! less? items)
  (%check-list 'list-sort! items)
  (%store-all! items (%sort-list less? items)))

;;; As list-sort!.  Source: SRFI 132
(define (list-stable-sort! less? items)
  (%check-list 'list-stable-sort! items)
  (%store-all! items (%sort-list less? items)))

;;; Whether no element of a list or vector is less than the one before it.  Source: SRFI 95
(define (sorted? a b . key)
  (if (procedure? a)
      (%sorted? 'sorted? a b key)
      (%sorted? 'sorted? b a key)))

;;; Whether the list is sorted.  Source: SRFI 132
(define (list-sorted? less? items)
  (%check-list 'list-sorted? items)
  (%in-order? less? items))

;;; Two sorted lists in one; of equal elements, those of the first list come first.  Source: SRFI 95
(define (merge a b c . key)
  (if (procedure? a)
      (%merge-lists 'merge a b c key)
      (%merge-lists 'merge c a b key)))

;;; As merge, by changing the lists.  Source: SRFI 95
(define (merge! a b c . key)
  (if (procedure? a)
      (%merge-pairs! 'merge! a b c key)
      (%merge-pairs! 'merge! c a b key)))

;;; As merge, the order first.  Source: SRFI 132
(define (list-merge less? xs ys) (%merge-lists 'list-merge less? xs ys '()))

;;; As merge!, the order first.  Source: SRFI 132
(define (list-merge! less? xs ys) (%merge-pairs! 'list-merge! less? xs ys '()))

;;; The list without the elements that are the same as the one before them.  Source: SRFI 132
(define (list-delete-neighbor-dups same? items)
  (let loop ((here items) (kept '()))
    (if (pair? here)
        (loop (cdr here)
              (if (and (pair? kept) (same? (car kept) (car here)))
                  kept
                  (cons (car here) kept)))
        (%finish 'list-delete-neighbor-dups items here kept))))

;;; As list-delete-neighbor-dups, by changing the list.  Source: SRFI 132
(define (list-delete-neighbor-dups! same? items)
  (%check-list 'list-delete-neighbor-dups! items)
  (let loop ((here items))
    (if (and (pair? here) (pair? (cdr here)))
        (if (same? (car here) (cadr here))
            (begin (set-cdr! here (cddr here)) (loop here))
            (loop (cdr here)))))
  items)

;;; A sorted copy of a list or vector.
(define (%sort name less? items options)
  (let ((key (%sort-key options)))
    (%check-options name key 1)
    (if (vector? items)
        (list->vector (%sort-by-key less? (vector->list items) key))
        (begin
          (%check-list name items)
          (%sort-by-key less? items key)))))

;;; The list of the key alone, which Racket writes behind #:key.
(define (%sort-key options)
  (if (and (pair? options) (eq? (car options) '#:key))
      (cdr options)
      options))

;;; The sorted list of the elements of a list.
(define (%sort-by-key less? items key)
  (if (null? key)
      (%sort-list less? items)
      (map cdr (%sort-list (%by-car less?) (%with-keys (car key) items)))))

;;; The elements in pairs, each behind its key.
(define (%with-keys key items)
  (map (lambda (item) (cons (key item) item)) items))

;;; The order of pairs by their first fields.
(define (%by-car less?)
  (lambda (a b) (less? (car a) (car b))))

;;; The sorted list of the elements of a list.
(define (%sort-list less? items)
  (or (%sort-as-known less? items) (%merge-sort less? items)))

;;; The same by merging, for any order.
(define (%merge-sort less? items)
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

;;; Two sorted lists in one, with or without a key.
(define (%merge-lists name less? xs ys key)
  (%check-options name key 1)
  (%check-list name xs)
  (%check-list name ys)
  (if (null? key)
      (%merge less? xs ys)
      (map cdr (%merge (%by-car less?) (%with-keys (car key) xs) (%with-keys (car key) ys)))))

;;; Two sorted lists in one, made of their pairs.
(define (%merge-pairs! name less? xs ys key)
  (%check-options name key 1)
  (let ((key-of (if (null? key) car (lambda (pair) ((car key) (car pair))))))
    (%chain! (%merge-lists name less? (%tails name xs) (%tails name ys) (list key-of)))))

;;; The list made of the pairs, linked in the order in which they are listed.
(define (%chain! pairs)
  (if (null? pairs)
      '()
      (let loop ((here pairs))
        (let ((rest (cdr here)))
          (set-cdr! (car here) (if (null? rest) '() (car rest)))
          (if (null? rest)
              (car pairs)
              (loop rest))))))

;;; The list, with values stored in its pairs.
(define (%store-all! items values)
  (let loop ((here items) (values values))
    (if (and (pair? here) (pair? values))
        (begin
          (set-car! here (car values))
          (loop (cdr here) (cdr values)))))
  items)

;;; Whether no element is less than the one before it.
(define (%sorted? name less? items key)
  (%check-options name key 1)
  (if (not (vector? items)) (%check-list name items))
  (let ((items (if (vector? items) (vector->list items) items)))
    (%in-order? less? (if (null? key) items (map (car key) items)))))

;;; Whether no element of the list is less than the one before it.
(define (%in-order? less? items)
  (let loop ((here items))
    (or (null? here)
        (null? (cdr here))
        (and (not (less? (cadr here) (car here)))
             (loop (cdr here))))))
