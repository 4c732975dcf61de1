;;; Lists: the procedures of Racket and others that select, replace and group elements by a procedure.

;;; A new list with (f element) in place of the element at index k.  Source: Racket
(define (list-update items k f)
  (list-set items k (f (list-ref items k))))

;;; The first element for which f is least.  Source: Racket
;;; Without a procedure, where the smallest element of a tensor or of a list of numbers stands: (argmin t [axis] ['keep]).
(define argmin
  (case-lambda
    ((t) (%argmin t))
    ((f items) (if (procedure? f) (%best 'argmin f items <) (%argmin f items)))
    ((t axis keep) (%argmin t axis keep))))

;;; The first element for which f is greatest.  Source: Racket
;;; Without a procedure, where the largest element of a tensor or of a list of numbers stands: (argmax t [axis] ['keep]).
(define argmax
  (case-lambda
    ((t) (%argmax t))
    ((f items) (if (procedure? f) (%best 'argmax f items >) (%argmax f items)))
    ((t axis keep) (%argmax t axis keep))))

;;; The first element of which no other is better by f.
(define (%best name f items better?)
  (%check-list name items)
  (if (null? items)
      (error (string-append (symbol->string name) ": expected a list with an element, got") items))
  (let loop ((here (cdr items)) (best (car items)) (least (+ (f (car items)) 0)))
    (if (pair? here)
        (let ((value (f (car here))))
          (if (better? value least)
              (loop (cdr here) (car here) value)
              (loop (cdr here) best least)))
        best)))

;;; The first element of a vector for which f is least.  Source: Racket
(define (vector-argmin f v)
  (%best 'vector-argmin f (car (%vectors->lists 'vector-argmin (list v))) <))

;;; The first element of a vector for which f is greatest.  Source: Racket
(define (vector-argmax f v)
  (%best 'vector-argmax f (car (%vectors->lists 'vector-argmax (list v))) >))

;;; The list without the first element for which drop? is true.  Source: Racket
(define (remf drop? items)
  (let loop ((here items) (kept '()))
    (cond
      ((not (pair? here)) (%finish 'remf items here kept))
      ((drop? (car here)) (append-reverse kept (cdr here)))
      (else (loop (cdr here) (cons (car here) kept))))))

;;; As remove.  Source: Racket
(define (remf* drop? items)
  (filter-not drop? items))

;;; As remove.  Source: Racket
(define (filter-not drop? items)
  (if (%circular? items) (%check-list 'filter-not items))
  (let loop ((here items) (kept '()))
    (if (pair? here)
        (loop (cdr here) (if (drop? (car here)) kept (cons (car here) kept)))
        (%finish 'filter-not items here kept))))

;;; The list without the elements that are the same as one of the unwanted: by equal?, or by the procedure given.
;;; Source: Racket
(define (remove* unwanted items . same)
  (filter-not (lambda (item) (apply member item unwanted same)) items))

;;; The list without the elements that are eq? to one of the unwanted.  Source: Racket
(define (remq* unwanted items)
  (filter-not (lambda (item) (memq item unwanted)) items))

;;; The list without the elements that are eqv? to one of the unwanted.  Source: Racket
(define (remv* unwanted items)
  (filter-not (lambda (item) (memv item unwanted)) items))

;;; As take-while, the list first.  Source: Racket
(define (takef items keep?) (take-while keep? items))

;;; As drop-while, the list first.  Source: Racket
(define (dropf items drop?) (drop-while drop? items))

;;; Two values: what takef answers, and what dropf answers.  Source: Racket
(define (splitf-at items keep?) (span keep? items))

;;; The elements after the last for which keep? is false.  Source: Racket
(define (takef-right items keep?)
  (reverse (take-while keep? (reverse items))))

;;; The elements up to the last for which drop? is false.  Source: Racket
(define (dropf-right items drop?)
  (reverse (drop-while drop? (reverse items))))

;;; Two values: all but the last k elements, and the last k.  Source: Racket
(define (split-at-right items k)
  (values (drop-right items k) (take-right items k)))

;;; The index of the first element that is the same as x: by equal?, or by the procedure given; or #f.  Source: Racket
(define (index-of items x . same)
  (let ((same? (%optional same equal?)))
    (list-index (lambda (item) (same? item x)) items)))

;;; The indices of all elements that are the same as x: by equal?, or by the procedure given.  Source: Racket
(define (indexes-of items x . same)
  (let ((same? (%optional same equal?)))
    (indexes-where items (lambda (item) (same? item x)))))

;;; The index of the first element for which found? is true, or #f.  Source: Racket
(define (index-where items found?)
  (list-index found? items))

;;; The indices of the elements for which found? is true.  Source: Racket
(define (indexes-where items found?)
  (if (%circular? items) (%check-list 'indexes-where items))
  (let loop ((here items) (i 0) (indices '()))
    (if (pair? here)
        (loop (cdr here) (+ i 1) (if (found? (car here)) (cons i indices) indices))
        (%finish 'indexes-where items here indices))))

;;; The lists of the elements with equal keys, in the order of the first of each.  Source: Racket
(define (group-by key items . same)
  (if (%circular? items) (%check-list 'group-by items))
  (let ((same? (%optional same equal?)))
    (let loop ((here items) (groups '()))
      (if (pair? here)
          (let* ((k (key (car here)))
                 (group (find (lambda (group) (same? (car group) k)) groups)))
            (if group (set-cdr! group (cons (car here) (cdr group))))
            (loop (cdr here) (if group groups (cons (list k (car here)) groups))))
          (map (lambda (group) (reverse (cdr group))) (%finish 'group-by items here groups))))))

;;; The first element that is the same as one before it: by equal?, or by the procedure given; or #f.  Source: Racket
(define (check-duplicates items . same)
  (let ((same? (%optional same equal?)))
    (let loop ((here items) (seen '()))
      (cond
        ((not (pair? here)) (%finish 'check-duplicates items here '()) #f)
        ((%any-same? same? (car here) seen) (car here))
        (else (loop (cdr here) (cons (car here) seen)))))))

;;; Whether the list begins with the elements of prefix.  Source: Racket
(define (list-prefix? prefix items . same)
  (let ((same? (%optional same equal?)))
    (let loop ((p prefix) (here items))
      (or (null? p)
          (and (pair? here)
               (same? (car p) (car here))
               (loop (cdr p) (cdr here)))))))

;;; The elements that both lists begin with.  Source: Racket
(define (take-common-prefix a b . same)
  (let ((same? (%optional same equal?)))
    (let loop ((a a) (b b) (common '()))
      (if (and (pair? a) (pair? b) (same? (car a) (car b)))
          (loop (cdr a) (cdr b) (cons (car a) common))
          (reverse common)))))

;;; The first element for which found? is true, or #f.  Source: MIT Scheme
(define (find-matching-item items found?) (find found? items))

;;; As filter, the list first.  Source: MIT Scheme
(define (list-transform-positive items keep?) (filter keep? items))

;;; As remove, the list first.  Source: MIT Scheme
(define (list-transform-negative items drop?) (remove drop? items))

;;; As keep-matching-items.  Source: MIT Scheme
(define (keep-matching-items! items keep?) (filter keep? items))

;;; As delete-matching-items.  Source: MIT Scheme
(define (delete-matching-items! items drop?) (remove drop? items))

;;; How often found? is true of the elements.  Source: MIT Scheme
(define (count-matching-items items found?) (count found? items))

;;; The index of the first element of the vector that is the same as x: by equal?, or by the procedure given; or #f.
;;; Source: Racket
(define (vector-member x v . same)
  (if (null? same)
      (%vector-member x v)
      (vector-index (lambda (element) ((car same) x element)) v)))

;;; The vector of the elements for which drop? is false.  Source: Racket
(define (vector-filter-not drop? v)
  (list->vector (filter-not drop? (car (%vectors->lists 'vector-filter-not (list v))))))

;;; The elements of the vector from start to before end, as values.  Source: Racket
(define (vector->values v . range)
  (let ((bounds (%vector-range 'vector->values v range)))
    (apply values (vector->list v (car bounds) (cdr bounds)))))
