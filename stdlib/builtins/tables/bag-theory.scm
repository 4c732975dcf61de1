;;; Bags (SRFI 113): combining several, and conversion.

;;; The first bag, changed to have each element as often as f says, which takes how often the bag has it and how often
;;; another one does; for the elements of the first bag, or of both.
(define (%combine-bags! name f bag others)
  (%check-same-bags name bag others)
  (for-each
   (lambda (other)
     (let ((table (%bag-table name bag)) (counts (hash-table-copy (%bag-table name other))))
       (for-each
        (lambda (element)
          (%set-occurrences! table element
            (f (hash-table-ref/default table element 0) (hash-table-ref/default counts element 0))))
        (append (hash-table-keys table)
                (remove (lambda (element) (hash-table-contains? table element)) (hash-table-keys counts))))))
   others)
  bag)

;;; The bag that has each element as often as the bag that has most of it.  Source: SRFI 113
(define (bag-union bag . others)
  (%combine-bags! 'bag-union max (bag-copy bag) others))

;;; As bag-union.  Source: SRFI 113
(define (bag-union! bag . others)
  (%combine-bags! 'bag-union! max bag others))

;;; The bag that has each element as often as the bag that has least of it.  Source: SRFI 113
(define (bag-intersection bag . others)
  (%combine-bags! 'bag-intersection min (bag-copy bag) others))

;;; As bag-intersection.  Source: SRFI 113
(define (bag-intersection! bag . others)
  (%combine-bags! 'bag-intersection! min bag others))

;;; The first bag with the elements of the others taken away.  Source: SRFI 113
(define (bag-difference bag . others)
  (%combine-bags! 'bag-difference - (bag-copy bag) others))

;;; As bag-difference.  Source: SRFI 113
(define (bag-difference! bag . others)
  (%combine-bags! 'bag-difference! - bag others))

;;; The bag that has each element as often as two bags differ in it.  Source: SRFI 113
(define (bag-xor bag other)
  (%combine-bags! 'bag-xor (lambda (n m) (abs (- n m))) (bag-copy bag) (list other)))

;;; As bag-xor.  Source: SRFI 113
(define (bag-xor! bag other)
  (%combine-bags! 'bag-xor! (lambda (n m) (abs (- n m))) bag (list other)))

;;; The bag that has each element as often as all bags together.  Source: SRFI 113
(define (bag-sum bag . others)
  (%combine-bags! 'bag-sum + (bag-copy bag) others))

;;; As bag-sum.  Source: SRFI 113
(define (bag-sum! bag . others)
  (%combine-bags! 'bag-sum! + bag others))

;;; The bag that has each element n times as often.  Source: SRFI 113
(define (bag-product n bag)
  (bag-product! n (bag-copy bag)))

;;; As bag-product.  Source: SRFI 113
(define (bag-product! n bag)
  (%check-size 'bag-product! n)
  (let ((table (%bag-table 'bag-product! bag)))
    (bag-for-each-unique (lambda (element m) (%set-occurrences! table element (* n m))) bag)
    bag))

;;; The set of the elements of the bag.  Source: SRFI 113
(define (bag->set bag)
  (%list->set (bag-element-comparator bag) (%unique-elements bag)))

;;; The bag of the elements of the set.  Source: SRFI 113
(define (set->bag set)
  (%list->bag (set-element-comparator set) (set->list set)))

;;; The bag with one more of each element of the set.  Source: SRFI 113
(define (set->bag! bag set)
  (list->bag! bag (set->list set)))

;;; The list of pairs of each different element and how often it is there.  Source: SRFI 113
(define (bag->alist bag)
  (hash-table->alist (%bag-table 'bag->alist bag)))

;;; A bag by the comparator of the elements that are the cars of the list, as often as the cdrs say; the first pair of an
;;; element counts.  Source: SRFI 113
(define (alist->bag comparator alist)
  (let* ((bag (%empty-bag comparator)) (table (%bag-table 'alist->bag bag)))
    (for-each
     (lambda (entry)
       (if (not (hash-table-contains? table (car entry)))
           (%set-occurrences! table (car entry) (cdr entry))))
     alist)
    bag))

;;; The comparator of bags.  Source: SRFI 113
(define bag-comparator
  (make-comparator
   (lambda (a) (bag? a))
   (lambda (a b) (bag=? a b))
   #f
   (lambda (a) (%hash-in-any-order bag-fold (bag-element-comparator a) a))))
