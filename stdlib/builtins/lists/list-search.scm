;;; Lists: selecting, searching and removing elements.

;;; The first tail that begins with an element the same as x: by equal?, or by the procedure given.  Source: R7RS 6.4
(define (member x items . same)
  (if (null? same)
      (%member x items)
      (let ((same? (%only-option 'member same)))
        (if (%circular? items) (%check-list 'member items))
        (let loop ((here items))
          (cond
            ((pair? here) (if (same? x (car here)) here (loop (cdr here))))
            (else (%check-list 'member items) #f))))))

;;; The first pair of the list whose car is the same as x: by equal?, or by the procedure given.  Source: R7RS 6.4
(define (assoc x pairs . same)
  (if (null? same)
      (%assoc x pairs)
      (let ((same? (%only-option 'assoc same)))
        (if (%circular? pairs) (%check-list 'assoc pairs))
        (let loop ((here pairs))
          (cond
            ((pair? here)
             (if (not (pair? (car here))) (%not-alist 'assoc pairs))
             (if (same? x (caar here)) (car here) (loop (cdr here))))
            (else (%check-list 'assoc pairs) #f))))))

;;; The list of the elements for which keep? is true.  Source: SRFI 1
(define (filter keep? items)
  (if (%circular? items) (%check-list 'filter items))
  (let loop ((here items) (kept '()))
    (if (pair? here)
        (loop (cdr here) (if (keep? (car here)) (cons (car here) kept) kept))
        (%finish 'filter items here kept))))

;;; The list of the elements for which drop? is false.  Source: SRFI 1
(define (remove drop? items)
  (if (%circular? items) (%check-list 'remove items))
  (let loop ((here items) (kept '()))
    (if (pair? here)
        (loop (cdr here) (if (drop? (car here)) kept (cons (car here) kept)))
        (%finish 'remove items here kept))))

;;; As filter.  Source: SRFI 1
(define (filter! keep? items) (filter keep? items))

;;; As remove.  Source: SRFI 1
(define (remove! drop? items) (remove drop? items))

;;; As filter.  Source: MIT Scheme
(define (keep-matching-items items keep?) (filter keep? items))

;;; As remove.  Source: MIT Scheme
(define (delete-matching-items items drop?) (remove drop? items))

;;; Two values: the list of the elements for which in? is true, and that of the others.  Source: SRFI 1
(define (partition in? items)
  (if (%circular? items) (%check-list 'partition items))
  (let loop ((here items) (in '()) (out '()))
    (cond
      ((null? here) (values (reverse in) (reverse out)))
      ((not (pair? here)) (%check-list 'partition items))
      ((in? (car here)) (loop (cdr here) (cons (car here) in) out))
      (else (loop (cdr here) in (cons (car here) out))))))

;;; The list of the elements that are not the same as x: by equal?, or by the procedure given.  Source: SRFI 1
(define (delete x items . same)
  (if (null? same)
      (%delete x items)
      (let ((same? (%only-option 'delete same)))
        (if (%circular? items) (%check-list 'delete items))
        (remove (lambda (item) (same? x item)) items))))

;;; As delete.  Source: SRFI 1
(define (delete! x items . same)
  (apply delete x items same))

;;; The list without the elements that are the same as one before them.  Source: SRFI 1
(define (delete-duplicates items . same)
  (if (null? same)
      (%delete-duplicates items)
      (let ((same? (%only-option 'delete-duplicates same)))
        (if (%circular? items) (%check-list 'delete-duplicates items))
        (let loop ((here items) (kept '()))
          (if (pair? here)
              (loop (cdr here)
                    (if (%any-same? same? (car here) kept) kept (cons (car here) kept)))
              (%finish 'delete-duplicates items here kept))))))

;;; Whether one of the items is the same as x.
(define (%any-same? same? x items)
  (let loop ((here items))
    (and (pair? here)
         (or (same? (car here) x) (loop (cdr here))))))

;;; As delete-duplicates.  Source: Racket
(define (remove-duplicates items . same)
  (apply delete-duplicates items same))

;;; The first element for which found? is true, or #f.  Source: SRFI 1
(define (find found? items)
  (let loop ((here items))
    (if (pair? here)
        (if (found? (car here)) (car here) (loop (cdr here)))
        (begin (if (not (null? here)) (%check-list 'find items)) #f))))

;;; The first tail that begins with an element for which found? is true, or #f.  Source: SRFI 1
(define (find-tail found? items)
  (let loop ((here items))
    (if (pair? here)
        (if (found? (car here)) here (loop (cdr here)))
        (begin (if (not (null? here)) (%check-list 'find-tail items)) #f))))

;;; As find.  Source: MIT Scheme
(define (list-search-positive items found?) (find found? items))

;;; As find-tail.  Source: R6RS
(define (memp found? items) (find-tail found? items))

;;; The first pair of the list for whose car found? is true, or #f.  Source: R6RS
(define (assp found? pairs)
  (let loop ((here pairs))
    (cond
      ((not (pair? here)) (if (not (null? here)) (%check-list 'assp pairs)) #f)
      ((not (pair? (car here))) (%not-alist 'assp pairs))
      ((found? (caar here)) (car here))
      (else (loop (cdr here))))))

;;; As remove.  Source: R6RS
(define (remp drop? items) (remove drop? items))

;;; The list of the elements that are not eq? to x.  Source: R6RS
(define (remq x items) (delq x items))

;;; The list of the elements that are not eqv? to x.  Source: R6RS
(define (remv x items) (delv x items))

;;; The index of the first element for which found? is true, or #f.  Source: SRFI 1
(define (list-index found? first . rest)
  (if (null? rest)
      (let loop ((here first) (i 0))
        (if (pair? here)
            (if (found? (car here)) i (loop (cdr here) (+ i 1)))
            (begin (if (not (null? here)) (%check-list 'list-index first)) #f)))
      (let loop ((lists (cons first rest)) (i 0))
        (let ((cars (%cars 'list-index lists)))
          (and cars
               (if (apply found? cars) i (loop (%cdrs lists) (+ i 1))))))))

;;; How often f is true.  Source: SRFI 1
(define (count f first . rest)
  (if (%circular? first) (%check-ends 'count first rest))
  (if (null? rest)
      (let loop ((here first) (n 0))
        (if (pair? here)
            (loop (cdr here) (if (f (car here)) (+ n 1) n))
            (begin (if (not (null? here)) (%check-list 'count first)) n)))
      (let loop ((lists (cons first rest)) (n 0))
        (let ((cars (%cars 'count lists)))
          (if cars
              (loop (%cdrs lists) (if (apply f cars) (+ n 1) n))
              n)))))

;;; The first true value of f, or #f.  Source: SRFI 1
(define (any f first . rest)
  (if (null? rest)
      (let loop ((here first))
        (if (pair? here)
            (if (null? (cdr here))
                (f (car here))
                (or (f (car here)) (loop (cdr here))))
            (begin (if (not (null? here)) (%check-list 'any first)) #f)))
      (let loop ((lists (cons first rest)))
        (let ((cars (%cars 'any lists)))
          (and cars
               (or (apply f cars) (loop (%cdrs lists))))))))

;;; #f if f is #f once, else the last value of f, or #t.  Source: SRFI 1
(define (every f first . rest)
  (if (null? rest)
      (let loop ((here first))
        (if (pair? here)
            (if (null? (cdr here))
                (f (car here))
                (and (f (car here)) (loop (cdr here))))
            (begin (if (not (null? here)) (%check-list 'every first)) #t)))
      (let loop ((lists (cons first rest)) (last #t))
        (let ((cars (%cars 'every lists)))
          (if cars
              (let ((value (apply f cars)))
                (and value (loop (%cdrs lists) value)))
              last)))))

;;; As any.  Source: Racket
(define (ormap f first . rest) (apply any f first rest))

;;; As every.  Source: Racket
(define (andmap f first . rest) (apply every f first rest))

;;; As any.  Source: R6RS
(define (exists f first . rest) (apply any f first rest))

;;; As every.  Source: R6RS
(define (for-all f first . rest) (apply every f first rest))

;;; The elements before the first for which keep? is false.  Source: SRFI 1
(define (take-while keep? items)
  (if (%circular? items)
      (call-with-values (lambda () (%span-circle 'take-while keep? items)) (lambda (taken rest) taken))
      (let loop ((here items) (taken '()))
        (if (and (pair? here) (keep? (car here)))
            (loop (cdr here) (cons (car here) taken))
            (begin (%check-end 'take-while items here) (reverse taken))))))

;;; What span answers of a list without an end; an error where keep? is true once around it.
(define (%span-circle name keep? items)
  (let loop ((here items) (taken '()) (mark items) (left 64) (lap 64))
    (let ((next (cdr here)))
      (cond
        ((not (keep? (car here))) (values (reverse taken) here))
        ((eq? next mark) (%check-list name items))
        ((= left 0) (loop next (cons (car here) taken) next (* 2 lap) (* 2 lap)))
        (else (loop next (cons (car here) taken) mark (- left 1) lap))))))

;;; What is left of the list is a pair or the empty list, or else an error that shows all of it.
(define (%check-end name all end)
  (if (not (or (pair? end) (null? end))) (%check-list name all)))

;;; As take-while.  Source: SRFI 1
(define (take-while! keep? items) (take-while keep? items))

;;; The list from the first element on for which drop? is false.  Source: SRFI 1
(define (drop-while drop? items)
  (let loop ((here items))
    (if (and (pair? here) (drop? (car here)))
        (loop (cdr here))
        (begin (%check-end 'drop-while items here) here))))

;;; Two values: what take-while answers, and the rest.  Source: SRFI 1
(define (span keep? items)
  (%span 'span keep? items))

;;; What span answers, in the name of a library procedure.
(define (%span name keep? items)
  (if (%circular? items)
      (%span-circle name keep? items)
      (let loop ((here items) (taken '()))
        (if (and (pair? here) (keep? (car here)))
            (loop (cdr here) (cons (car here) taken))
            (begin (%check-end name items here) (values (reverse taken) here))))))

;;; Two values: the elements before the first for which stop? is true, and the rest.  Source: SRFI 1
(define (break stop? items)
  (%span 'break (lambda (item) (not (stop? item))) items))

;;; The association list with one more pair in front.  Source: SRFI 1
(define (alist-cons key value pairs)
  (cons (cons key value) pairs))

;;; The association list without the pairs of the key: by equal?, or by the procedure given.  Source: SRFI 1
(define (alist-delete key pairs . same)
  (if (null? same)
      (del-assoc key pairs)
      (let ((same? (car same)))
        (remove (lambda (pair) (same? key (car pair))) pairs))))

;;; As alist-delete.  Source: SRFI 1
(define (alist-delete! key pairs . same) (apply alist-delete key pairs same))

;;; As delete-duplicates.  Source: SRFI 1
(define (delete-duplicates! items . same) (apply delete-duplicates items same))

;;; As partition.  Source: SRFI 1
(define (partition! in? items) (partition in? items))

;;; As span.  Source: SRFI 1
(define (span! keep? items) (span keep? items))

;;; As break.  Source: SRFI 1
(define (break! stop? items) (break stop? items))

;;; The one optional operand of the procedure of that name.
(define (%only-option name options)
  (%check-options name options 1)
  (car options))
