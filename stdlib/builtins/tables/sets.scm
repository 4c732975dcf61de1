;;; Sets (SRFI 113), and Racket's names for what is done with them.
;;;
;;; A set is a comparator and a hash table from each element to itself. Procedures whose names end in ! change the set
;;; and answer it. Where SRFI 113 and Racket give one name to different things, the operands tell which is meant.

;;; An empty set by the comparator.
(define (%empty-set comparator)
  (%make-set comparator (make-hash-table comparator)))

;;; A set of the elements of a list.
(define (%list->set comparator elements)
  (list->set! (%empty-set comparator) elements))

;;; Put an element into the table unless the same is there.
(define (%adjoin! table element)
  (if (not (hash-table-contains? table element))
      (hash-table-set! table element element)))

;;; A set of the elements that follow the comparator; without a comparator by equal?.  Source: SRFI 113; Racket
(define (set . elements)
  (if (and (pair? elements) (comparator? (car elements)))
      (%list->set (car elements) (cdr elements))
      (%list->set %equal-comparator elements)))

;;; The set of (mapper seed) for each seed until stop? holds; the comparator comes first or last.  Source: SRFI 113
(define (set-unfold a b c d e)
  (if (comparator? a)
      (%list->set a (unfold b c d e))
      (%list->set e (unfold a b c d))))

;;; Whether the element is in the set.  Source: SRFI 113
(define (set-contains? set element)
  (hash-table-contains? (%set-table 'set-contains? set) element))

;;; Whether the set has no element.  Source: SRFI 113
(define (set-empty? set)
  (hash-table-empty? (%set-table 'set-empty? set)))

;;; Whether the sets have no element in common.  Source: SRFI 113
(define (set-disjoint? set other)
  (%check-same-comparators 'set-disjoint? set (list other))
  (not (set-any? (lambda (element) (set-contains? other element)) set)))

;;; The element of the set that is the same as element, or default.  Source: SRFI 113
(define (set-member set element default)
  (hash-table-ref/default (%set-table 'set-member set) element default))

;;; The set with the elements as well.  Source: SRFI 113
(define (set-adjoin set . elements)
  (list->set! (set-copy set) elements))

;;; As set-adjoin.  Source: SRFI 113
(define (set-adjoin! set . elements)
  (list->set! set elements))

;;; The set with the element in the place of the one that is the same, if there is one.  Source: SRFI 113
(define (set-replace set element)
  (set-replace! (set-copy set) element))

;;; As set-replace.  Source: SRFI 113
(define (set-replace! set element)
  (let ((table (%set-table 'set-replace! set)))
    (if (hash-table-contains? table element)
        (hash-table-set! table element element))
    set))

;;; The set without the elements.  Source: SRFI 113
(define (set-delete set . elements)
  (set-delete-all! (set-copy set) elements))

;;; As set-delete.  Source: SRFI 113
(define (set-delete! set . elements)
  (set-delete-all! set elements))

;;; The set without the elements of the list.  Source: SRFI 113
(define (set-delete-all set elements)
  (set-delete-all! (set-copy set) elements))

;;; As set-delete-all.  Source: SRFI 113
(define (set-delete-all! set elements)
  (apply hash-table-delete! (%set-table 'set-delete-all! set) elements)
  set)

;;; Look for the element. If it is there, call success with it and two procedures, (update new obj) and (remove obj);
;;; else fail with (insert obj) and (ignore obj). Two values: the set, and obj.  Source: SRFI 113
(define (set-search! set element fail success)
  (let* ((table (%set-table 'set-search! set))
         (found (hash-table-ref/default table element %missing)))
    (if (eq? found %missing)
        (fail
         (lambda (obj) (hash-table-set! table element element) (values set obj))
         (lambda (obj) (values set obj)))
        (success
         found
         (lambda (new obj)
           (hash-table-delete! table found)
           (hash-table-set! table new new)
           (values set obj))
         (lambda (obj) (hash-table-delete! table found) (values set obj))))))

;;; How many elements the set has.  Source: SRFI 113
(define (set-size set)
  (hash-table-size (%set-table 'set-size set)))

;;; The first element for which found? is true; if there is none, what fail answers.  Source: SRFI 113
(define (set-find found? set fail)
  (let loop ((elements (set->list set)))
    (cond
      ((null? elements) (fail))
      ((found? (car elements)) (car elements))
      (else (loop (cdr elements))))))

;;; For how many elements the predicate is true; how many there are, without one.  Source: SRFI 113; Racket
(define (set-count a . set)
  (if (null? set)
      (set-size a)
      (count a (set->list (car set)))))

;;; Whether the predicate is true for an element.  Source: SRFI 113
(define (set-any? true? set)
  (if (any true? (set->list set)) #t #f))

;;; Whether the predicate is true for all elements.  Source: SRFI 113
(define (set-every? true? set)
  (if (every true? (set->list set)) #t #f))

;;; The set by the comparator of f's values for the elements; of a set and f alone, the list of them.
;;; Source: SRFI 113; Racket
(define (set-map a b . set)
  (cond
    ((null? set) (if (set? a) (map b (set->list a)) (map a (set->list b))))
    ((comparator? a) (%list->set a (map b (set->list (car set)))))
    (else (%list->set b (map a (set->list (car set)))))))

;;; Call f for its effect with each element.  Source: SRFI 113; the set first: Racket
(define (set-for-each a b)
  (if (set? a)
      (for-each b (set->list a))
      (for-each a (set->list b))))

;;; Combine the elements; f takes the element and then what has been combined.  Source: SRFI 113
(define (set-fold f initial set)
  (fold f initial (set->list set)))

;;; A set of the elements for which keep? is true.  Source: SRFI 113
(define (set-filter keep? set)
  (%list->set (set-element-comparator set) (filter keep? (set->list set))))

;;; As set-filter.  Source: SRFI 113
(define (set-filter! keep? set)
  (set-delete-all! set (remove keep? (set->list set))))

;;; A set of the elements for which drop? is false; or the set without the element that follows it.
;;; Source: SRFI 113; Racket
(define (set-remove a b)
  (if (set? a)
      (set-delete a b)
      (%list->set (set-element-comparator b) (remove a (set->list b)))))

;;; As set-remove.  Source: SRFI 113; Racket
(define (set-remove! a b)
  (if (set? a)
      (set-delete! a b)
      (set-delete-all! b (filter a (set->list b)))))

;;; Two values: a set of the elements for which in? is true, and one of the others.  Source: SRFI 113
(define (set-partition in? set)
  (call-with-values (lambda () (partition in? (set->list set)))
    (lambda (in out)
      (values (%list->set (set-element-comparator set) in)
              (%list->set (set-element-comparator set) out)))))

;;; As set-partition.  Source: SRFI 113
(define (set-partition! in? set)
  (set-partition in? set))

;;; A new set of the same elements.  Source: SRFI 113
(define (set-copy set)
  (%make-set (set-element-comparator set) (hash-table-copy (%set-table 'set-copy set))))

;;; The list of the elements.  Source: SRFI 113
(define (set->list set)
  (hash-table-values (%set-table 'set->list set)))

;;; A set by the comparator of the elements of the list; without a comparator by equal?.  Source: SRFI 113; Racket
(define (list->set a . elements)
  (if (null? elements)
      (%list->set %equal-comparator a)
      (%list->set a (car elements))))

;;; The set with the elements of the list as well.  Source: SRFI 113
(define (list->set! set elements)
  (let ((table (%set-table 'list->set! set)))
    (%check-list 'list->set! elements)
    (let loop ((elements elements))
      (if (pair? elements)
          (begin
            (%adjoin! table (car elements))
            (loop (cdr elements)))
          set))))

;;; An error unless the sets are by one comparator.
(define (%check-same-comparators name set others)
  (let loop ((others others))
    (cond
      ((null? others) set)
      ((eq? (set-element-comparator set) (set-element-comparator (car others))) (loop (cdr others)))
      (else (error (string-append (symbol->string name) ": the sets are by different comparators:") set (car others))))))

;;; Whether a relation holds between each of the sets and the next.
(define (%sets? name related? set others)
  (%check-same-comparators name set others)
  (or (null? others)
      (%chain? related? set (car others) (cdr others))))

(define (%subset? a b)
  (and (<= (set-size a) (set-size b))
       (set-every? (lambda (element) (set-contains? b element)) a)))

(define (%proper-subset? a b)
  (and (< (set-size a) (set-size b)) (%subset? a b)))

;;; Whether the sets have the same elements.  Source: SRFI 113
(define (set=? set . others)
  (%sets? 'set=? (lambda (a b) (and (= (set-size a) (set-size b)) (%subset? a b))) set others))

;;; Whether each set is a proper subset of the next.  Source: SRFI 113
(define (set<? set . others)
  (%sets? 'set<? %proper-subset? set others))

;;; Whether each set is a proper superset of the next.  Source: SRFI 113
(define (set>? set . others)
  (%sets? 'set>? (lambda (a b) (%proper-subset? b a)) set others))

;;; Whether each set is a subset of the next.  Source: SRFI 113
(define (set<=? set . others)
  (%sets? 'set<=? %subset? set others))

;;; Whether each set is a superset of the next.  Source: SRFI 113
(define (set>=? set . others)
  (%sets? 'set>=? (lambda (a b) (%subset? b a)) set others))

;;; The set of the elements of all sets.  Source: SRFI 113
(define (set-union set . others)
  (apply set-union! (set-copy set) others))

;;; As set-union.  Source: SRFI 113
(define (set-union! set . others)
  (%check-same-comparators 'set-union! set others)
  (for-each (lambda (other) (list->set! set (set->list other))) others)
  set)

;;; The set of the elements that are in every set.  Source: SRFI 113
(define (set-intersection set . others)
  (apply set-intersection! (set-copy set) others))

;;; As set-intersection.  Source: SRFI 113
(define (set-intersection! set . others)
  (%check-same-comparators 'set-intersection! set others)
  (set-filter! (lambda (element) (every (lambda (other) (set-contains? other element)) others)) set))

;;; The set of the elements that are in none of the sets but the first.  Source: SRFI 113
(define (set-difference set . others)
  (apply set-difference! (set-copy set) others))

;;; As set-difference.  Source: SRFI 113
(define (set-difference! set . others)
  (%check-same-comparators 'set-difference! set others)
  (for-each (lambda (other) (set-delete-all! set (set->list other))) others)
  set)

;;; The set of the elements that one of two sets alone has.  Source: SRFI 113
(define (set-xor set other)
  (set-xor! (set-copy set) other))

;;; As set-xor.  Source: SRFI 113
(define (set-xor! set other)
  (%check-same-comparators 'set-xor! set (list other))
  (let ((added (remove (lambda (element) (set-contains? set element)) (set->list other))))
    (set-delete-all! set (set->list other))
    (list->set! set added)))

;;; The hash of elements in whatever order: fold goes through those of a set or bag.
(define (%hash-in-any-order fold comparator elements)
  (fold (lambda (element hash) (modulo (+ hash (comparator-hash comparator element)) (hash-bound)))
        (hash-salt)
        elements))

;;; The comparator of sets.  Source: SRFI 113
(define set-comparator
  (make-comparator
   (lambda (a) (set? a))
   (lambda (a b) (set=? a b))
   #f
   (lambda (a) (%hash-in-any-order set-fold (set-element-comparator a) a))))
