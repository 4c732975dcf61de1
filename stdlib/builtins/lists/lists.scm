;;; Lists: mapping, folding, unfolding.
;;;
;;; Loops, never recursion on the length of a list; a list that is being collected is built with cons and copied by
;;; reverse at the end, so that a continuation captured inside can be re-entered without changing what was answered
;;; before.

;;; The list of f's values for the elements of one list, or of several up to the end of the shortest.
;;; Source: R7RS 6.10
(define (map f first . rest)
  (if (%circular? first) (%check-ends 'map first rest))
  (cond
    ((null? rest)
     (let loop ((items first) (results '()))
       (if (pair? items)
           (loop (cdr items) (cons (f (car items)) results))
           (if (%batch? first)
               (%map-batch f first)
               (%finish 'map first items results)))))
    ((null? (cdr rest))
     (let loop ((xs first) (ys (car rest)) (results '()))
       (if (and (pair? xs) (pair? ys))
           (loop (cdr xs) (cdr ys) (cons (f (car xs) (car ys)) results))
           (if (or (%batch? first) (%batch? (car rest)))
               (%map-batch f first (car rest))
               (%finish-shortest 'map xs ys results)))))
    ((%any-batch? (cons first rest)) (apply %map-batch f first rest))
    (else
     (let loop ((lists (cons first rest)) (results '()))
       (let ((cars (%cars 'map lists)))
         (if cars
             (loop (%cdrs lists) (cons (apply f cars) results))
             (reverse results)))))))

;;; Whether there is a tensor or a mask among the operands.
(define (%any-batch? operands)
  (let loop ((rest operands))
    (and (pair? rest)
         (or (%batch? (car rest)) (loop (cdr rest))))))

;;; An error in the name of a procedure that goes on to the end of the shortest list: none of them has an end.
(define (%check-ends name first rest)
  (cond
    ((null? rest) (%check-list name first))
    ((%circular? (car rest)) (%check-ends name first (cdr rest)))))

;;; The results in order, once the end of the list has been seen to be one.
(define (%finish name all end results)
  (if (not (null? end)) (%check-list name all))
  (reverse results))

;;; As %finish, for two lists of which one has ended.
(define (%finish-shortest name xs ys results)
  (if (not (or (pair? xs) (null? xs))) (%check-list name xs))
  (if (not (or (pair? ys) (null? ys))) (%check-list name ys))
  (reverse results))

;;; As map; the order is the same.  Source: SRFI 1
(define (map-in-order f first . rest)
  (apply map f first rest))

;;; Call f for its effect with the elements of one list, or of several up to the end of the shortest.
;;; Source: R7RS 6.10
(define (for-each f first . rest)
  (if (%circular? first) (%check-ends 'for-each first rest))
  (cond
    ((null? rest)
     (let loop ((items first))
       (if (pair? items)
           (begin (f (car items)) (loop (cdr items)))
           (if (%batch? first)
               (%for-each-batch f first)
               (if (not (null? items)) (%check-list 'for-each first))))))
    ((null? (cdr rest))
     (let loop ((xs first) (ys (car rest)))
       (if (and (pair? xs) (pair? ys))
           (begin (f (car xs) (car ys)) (loop (cdr xs) (cdr ys)))
           (if (or (%batch? first) (%batch? (car rest)))
               (%for-each-batch f first (car rest))
               (begin (%finish-shortest 'for-each xs ys '()) (if #f #f))))))
    ((%any-batch? (cons first rest)) (apply %for-each-batch f first rest))
    (else
     (let loop ((lists (cons first rest)))
       (let ((cars (%cars 'for-each lists)))
         (if cars
             (begin (apply f cars) (loop (%cdrs lists)))))))))

;;; The lists that f answers, appended.  Source: SRFI 1
(define (append-map f first . rest)
  (if (%circular? first) (%check-ends 'append-map first rest))
  (concatenate (if (null? rest) (map f first) (apply map f first rest))))

;;; The values of f that are true.  Source: SRFI 1
(define (filter-map f first . rest)
  (if (%circular? first) (%check-ends 'filter-map first rest))
  (if (null? rest)
      (let loop ((items first) (results '()))
        (if (pair? items)
            (let ((value (f (car items))))
              (loop (cdr items) (if value (cons value results) results)))
            (%finish 'filter-map first items results)))
      (filter (lambda (value) value) (apply map f first rest))))

;;; Combine from the left; f takes the element and then what has been combined.  Source: SRFI 1
(define (fold f initial first . rest)
  (if (%circular? first) (%check-ends 'fold first rest))
  (if (null? rest)
      (let loop ((items first) (result initial))
        (if (pair? items)
            (loop (cdr items) (f (car items) result))
            (if (%batch? first)
                (fold f result (%batch-rows items))
                (begin (if (not (null? items)) (%check-list 'fold first)) result))))
      (let loop ((lists (%row-lists (cons first rest))) (result initial))
        (let ((cars (%cars 'fold lists)))
          (if cars
              (loop (%cdrs lists) (apply f (append cars (list result))))
              result)))))

;;; As fold.  Source: Racket
(define (foldl f initial first . rest)
  (apply fold f initial first rest))

;;; Combine from the left; f takes what has been combined and then the element.  Source: R6RS, MIT Scheme
(define (fold-left f initial first . rest)
  (if (%circular? first) (%check-ends 'fold-left first rest))
  (if (null? rest)
      (let loop ((items first) (result initial))
        (if (pair? items)
            (loop (cdr items) (f result (car items)))
            (if (%batch? first)
                (fold-left f result (%batch-rows items))
                (begin (if (not (null? items)) (%check-list 'fold-left first)) result))))
      (let loop ((lists (%row-lists (cons first rest))) (result initial))
        (let ((cars (%cars 'fold-left lists)))
          (if cars
              (loop (%cdrs lists) (apply f result cars))
              result)))))

;;; Combine from the right; f takes the element and then what has been combined.  Source: SRFI 1, R6RS
(define (fold-right f initial first . rest)
  (if (%circular? first) (%check-ends 'fold-right first rest))
  (if (null? rest)
      (begin
        (if (not (or (pair? first) (%batch? first))) (%check-list 'fold-right first))
        (let loop ((items (reverse (%batch-rows first))) (result initial))
          (if (pair? items)
              (loop (cdr items) (f (car items) result))
              result)))
      (let loop ((rows (reverse (%rows 'fold-right (%row-lists (cons first rest))))) (result initial))
        (if (pair? rows)
            (loop (cdr rows) (apply f (append (car rows) (list result))))
            result))))

;;; As fold-right.  Source: Racket
(define (foldr f initial first . rest)
  (apply fold-right f initial first rest))

;;; Combine the elements from the left, f taking the element first; initial if there are none.  Source: SRFI 1
(define (reduce f initial items)
  (if (%circular? items) (%check-list 'reduce items))
  (if (pair? items)
      (fold f (car items) (cdr items))
      (if (%batch? items)
          (reduce f initial (%batch-rows items))
          (begin (%check-list 'reduce items) initial))))

;;; Combine the elements from the left, f taking what has been combined first.  Source: MIT Scheme
(define (reduce-left f initial items)
  (if (%circular? items) (%check-list 'reduce-left items))
  (if (pair? items)
      (fold-left f (car items) (cdr items))
      (begin (%check-list 'reduce-left items) initial)))

;;; Combine the elements from the right; initial if there are none.  Source: SRFI 1
(define (reduce-right f initial items)
  (%check-list 'reduce-right items)
  (if (null? items)
      initial
      (let ((backwards (reverse items)))
        (fold f (car backwards) (cdr backwards)))))

;;; The list of (mapper seed) for each seed until stop? holds.  Source: SRFI 1
(define (unfold stop? mapper successor seed . tail)
  (let loop ((seed seed) (results '()))
    (if (stop? seed)
        (append-reverse results (if (null? tail) '() ((car tail) seed)))
        (loop (successor seed) (cons (mapper seed) results)))))

;;; As unfold, the last element first, in front of tail.  Source: SRFI 1
(define (unfold-right stop? mapper successor seed . tail)
  (let loop ((seed seed) (results (if (null? tail) '() (car tail))))
    (if (stop? seed)
        results
        (loop (successor seed) (cons (mapper seed) results)))))

;;; The list of (f i) for the i below k.  Source: SRFI 1
(define (list-tabulate k f)
  (%check-size 'list-tabulate k)
  (let loop ((i 0) (results '()))
    (if (< i k)
        (loop (+ i 1) (cons (f i) results))
        (reverse results))))

;;; As list-tabulate.  Source: MIT Scheme
(define (make-initialized-list k f)
  (%check-size 'make-initialized-list k)
  (list-tabulate k f))

;;; As list-tabulate.  Source: Racket
(define (build-list k f)
  (%check-size 'build-list k)
  (list-tabulate k f))

;;; The list of the lists of first elements, of second elements, and so on.  Source: SRFI 1
(define (zip first . rest)
  (%rows 'zip (cons first rest)))

;;; The first elements of the lists.  Source: SRFI 1
(define (unzip1 lists)
  (map car lists))

;;; Two values: the first elements of the lists, and the second ones.  Source: SRFI 1
(define (unzip2 lists)
  (values (map car lists) (map cadr lists)))

;;; Three values: the first elements of the lists, the second, and the third ones.  Source: SRFI 1
(define (unzip3 lists)
  (values (map car lists) (map cadr lists) (map caddr lists)))

;;; Four values: the first to fourth elements of the lists.  Source: SRFI 1
(define (unzip4 lists)
  (values (map first lists) (map second lists) (map third lists) (map fourth lists)))

;;; Five values: the first to fifth elements of the lists.  Source: SRFI 1
(define (unzip5 lists)
  (values (map first lists) (map second lists) (map third lists) (map fourth lists) (map fifth lists)))

;;; A list of the operands without an end, which begins again after the last.  Source: SRFI 1
(define (circular-list first . rest)
  (let ((items (cons first rest)))
    (set-cdr! (last-pair items) items)
    items))

;;; Whether a is no pair.  Source: SRFI 1
(define (not-pair? a) (not (pair? a)))

;;; Whether a list that need not end is empty.  Source: SRFI 1
(define (null-list? items)
  (cond
    ((pair? items) #f)
    ((null? items) #t)
    (else (error "null-list?: expected a list, got" items))))

;;; Two values: the fields of the pair.  Source: SRFI 1
(define (car+cdr pair)
  (values (car pair) (cdr pair)))

;;; As map.  Source: SRFI 1
(define (map! f first . rest) (apply map f first rest))

;;; As append-map.  Source: SRFI 1
(define (append-map! f first . rest) (apply append-map f first rest))

;;; The elements of a tree of lists that are no lists, from left to right; of a tensor, the elements at rank 1.
;;; Source: Racket
(define (flatten tree)
  (if (%circular? tree) (%check-list 'flatten tree))
  (if (or (tensor? tree) (mask? tree))
      (ravel tree)
      (let loop ((todo (list tree)) (leaves '()))
        (cond
          ((null? todo) (reverse leaves))
          ((null? (car todo)) (loop (cdr todo) leaves))
          ((and (pair? (car todo)) (%circular? (caar todo))) (%check-list 'flatten (caar todo)))
          ((pair? (car todo)) (loop (cons (caar todo) (cons (cdar todo) (cdr todo))) leaves))
          (else (loop (cdr todo) (cons (car todo) leaves)))))))
