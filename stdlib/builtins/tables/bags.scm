;;; Bags (SRFI 113): sets that may have an element several times.
;;;
;;; A bag is a comparator and a hash table from each element to how often it is there. The occurrences of an element
;;; stand side by side in the order of a bag. Procedures whose names end in ! change the bag and answer it.

;;; An empty bag by the comparator.
(define (%empty-bag comparator)
  (%make-bag comparator (make-hash-table comparator)))

;;; A bag of the elements of a list.
(define (%list->bag comparator elements)
  (list->bag! (%empty-bag comparator) elements))

;;; Have the element n times in the table; not at all, if n is not positive.
(define (%set-occurrences! table element n)
  (if (> n 0)
      (hash-table-set! table element n)
      (hash-table-delete! table element)))

;;; Have the element n times more in the table.
(define (%add-occurrences! table element n)
  (%set-occurrences! table element (+ n (hash-table-ref/default table element 0))))

;;; A bag by the comparator of the elements that follow it.  Source: SRFI 113
(define (bag comparator . elements)
  (%list->bag comparator elements))

;;; The bag of (mapper seed) for each seed until stop? holds; the comparator comes first or last.  Source: SRFI 113
(define (bag-unfold a b c d e)
  (if (comparator? a)
      (%list->bag a (unfold b c d e))
      (%list->bag e (unfold a b c d))))

;;; Whether the element is in the bag.  Source: SRFI 113
(define (bag-contains? bag element)
  (hash-table-contains? (%bag-table 'bag-contains? bag) element))

;;; Whether the bag has no element.  Source: SRFI 113
(define (bag-empty? bag)
  (hash-table-empty? (%bag-table 'bag-empty? bag)))

;;; Whether the bags have no element in common.  Source: SRFI 113
(define (bag-disjoint? bag other)
  (%check-same-bags 'bag-disjoint? bag (list other))
  (not (bag-any? (lambda (element) (bag-contains? other element)) bag)))

;;; The element of the bag that is the same as element, or default.  Source: SRFI 113
(define (bag-member bag element default)
  (let ((same? (comparator-equality-predicate (bag-element-comparator bag))))
    (if (bag-contains? bag element)
        (find (lambda (own) (same? element own)) (%unique-elements bag))
        default)))

;;; The bag with one more of each of the elements.  Source: SRFI 113
(define (bag-adjoin bag . elements)
  (list->bag! (bag-copy bag) elements))

;;; As bag-adjoin.  Source: SRFI 113
(define (bag-adjoin! bag . elements)
  (list->bag! bag elements))

;;; The bag with the element in the place of those that are the same, if there are any.  Source: SRFI 113
(define (bag-replace bag element)
  (bag-replace! (bag-copy bag) element))

;;; As bag-replace.  Source: SRFI 113
(define (bag-replace! bag element)
  (let* ((table (%bag-table 'bag-replace! bag))
         (n (hash-table-ref/default table element 0)))
    (hash-table-delete! table element)
    (%set-occurrences! table element n)
    bag))

;;; The bag with one less of each of the elements.  Source: SRFI 113
(define (bag-delete bag . elements)
  (bag-delete-all! (bag-copy bag) elements))

;;; As bag-delete.  Source: SRFI 113
(define (bag-delete! bag . elements)
  (bag-delete-all! bag elements))

;;; The bag with one less of each of the elements of the list.  Source: SRFI 113
(define (bag-delete-all bag elements)
  (bag-delete-all! (bag-copy bag) elements))

;;; As bag-delete-all.  Source: SRFI 113
(define (bag-delete-all! bag elements)
  (let ((table (%bag-table 'bag-delete-all! bag)))
    (for-each (lambda (element) (%add-occurrences! table element -1)) elements)
    bag))

;;; As set-search!, for one occurrence of the element.  Source: SRFI 113
(define (bag-search! bag element fail success)
  (let ((table (%bag-table 'bag-search! bag)))
    (if (hash-table-contains? table element)
        (let ((found (bag-member bag element #f)))
          (success
           found
           (lambda (new obj)
             (%add-occurrences! table found -1)
             (%add-occurrences! table new 1)
             (values bag obj))
           (lambda (obj) (%add-occurrences! table found -1) (values bag obj))))
        (fail
         (lambda (obj) (%add-occurrences! table element 1) (values bag obj))
         (lambda (obj) (values bag obj))))))

;;; How many elements the bag has.  Source: SRFI 113
(define (bag-size bag)
  (bag-fold-unique (lambda (element n sum) (+ n sum)) 0 bag))

;;; The first element for which found? is true; if there is none, what fail answers.  Source: SRFI 113
(define (bag-find found? bag fail)
  (let loop ((elements (%unique-elements bag)))
    (cond
      ((null? elements) (fail))
      ((found? (car elements)) (car elements))
      (else (loop (cdr elements))))))

;;; For how many elements the predicate is true.  Source: SRFI 113
(define (bag-count true? bag)
  (count true? (bag->list bag)))

;;; Whether the predicate is true for an element.  Source: SRFI 113
(define (bag-any? true? bag)
  (if (any true? (bag->list bag)) #t #f))

;;; Whether the predicate is true for all elements.  Source: SRFI 113
(define (bag-every? true? bag)
  (if (every true? (bag->list bag)) #t #f))

;;; The bag by the comparator of f's values for the elements.  Source: SRFI 113
(define (bag-map a b bag)
  (if (comparator? a)
      (%list->bag a (map b (bag->list bag)))
      (%list->bag b (map a (bag->list bag)))))

;;; Call f for its effect with each element.  Source: SRFI 113
(define (bag-for-each f bag)
  (for-each f (bag->list bag)))

;;; Combine the elements; f takes the element and then what has been combined.  Source: SRFI 113
(define (bag-fold f initial bag)
  (fold f initial (bag->list bag)))

;;; A bag of the elements for which keep? is true.  Source: SRFI 113
(define (bag-filter keep? bag)
  (%list->bag (bag-element-comparator bag) (filter keep? (bag->list bag))))

;;; As bag-filter.  Source: SRFI 113
(define (bag-filter! keep? bag)
  (bag-delete-all! bag (remove keep? (bag->list bag))))

;;; A bag of the elements for which drop? is false.  Source: SRFI 113
(define (bag-remove drop? bag)
  (%list->bag (bag-element-comparator bag) (remove drop? (bag->list bag))))

;;; As bag-remove.  Source: SRFI 113
(define (bag-remove! drop? bag)
  (bag-delete-all! bag (filter drop? (bag->list bag))))

;;; Two values: a bag of the elements for which in? is true, and one of the others.  Source: SRFI 113
(define (bag-partition in? bag)
  (call-with-values (lambda () (partition in? (bag->list bag)))
    (lambda (in out)
      (values (%list->bag (bag-element-comparator bag) in)
              (%list->bag (bag-element-comparator bag) out)))))

;;; As bag-partition.  Source: SRFI 113
(define (bag-partition! in? bag)
  (bag-partition in? bag))

;;; A new bag of the same elements.  Source: SRFI 113
(define (bag-copy bag)
  (%make-bag (bag-element-comparator bag) (hash-table-copy (%bag-table 'bag-copy bag))))

;;; The list of the elements, each as often as it is there.  Source: SRFI 113
(define (bag->list bag)
  (reverse
   (bag-fold-unique
    (lambda (element n elements) (append-reverse (make-list n element) elements))
    '()
    bag)))

;;; A bag by the comparator of the elements of the list.  Source: SRFI 113
(define (list->bag comparator elements)
  (%list->bag comparator elements))

;;; The bag with one more of each of the elements of the list.  Source: SRFI 113
(define (list->bag! bag elements)
  (let ((table (%bag-table 'list->bag! bag)))
    (for-each (lambda (element) (%add-occurrences! table element 1)) elements)
    bag))

;;; An error unless the bags are by one comparator.
(define (%check-same-bags name bag others)
  (let loop ((others others))
    (cond
      ((null? others) bag)
      ((eq? (bag-element-comparator bag) (bag-element-comparator (car others))) (loop (cdr others)))
      (else (error (string-append (symbol->string name) ": the bags are by different comparators:") bag (car others))))))

;;; Whether a relation holds between each of the bags and the next.
(define (%bags? name related? bag others)
  (%check-same-bags name bag others)
  (or (null? others)
      (%chain? related? bag (car others) (cdr others))))

(define (%subbag? a b)
  (every (lambda (entry) (<= (cdr entry) (bag-element-count b (car entry)))) (bag->alist a)))

(define (%proper-subbag? a b)
  (and (< (bag-size a) (bag-size b)) (%subbag? a b)))

;;; Whether the bags have the same elements, each as often.  Source: SRFI 113
(define (bag=? bag . others)
  (%bags? 'bag=? (lambda (a b) (and (= (bag-size a) (bag-size b)) (%subbag? a b))) bag others))

;;; Whether each bag is a proper subbag of the next.  Source: SRFI 113
(define (bag<? bag . others)
  (%bags? 'bag<? %proper-subbag? bag others))

;;; Whether each bag is a proper superbag of the next.  Source: SRFI 113
(define (bag>? bag . others)
  (%bags? 'bag>? (lambda (a b) (%proper-subbag? b a)) bag others))

;;; Whether each bag is a subbag of the next.  Source: SRFI 113
(define (bag<=? bag . others)
  (%bags? 'bag<=? %subbag? bag others))

;;; Whether each bag is a superbag of the next.  Source: SRFI 113
(define (bag>=? bag . others)
  (%bags? 'bag>=? (lambda (a b) (%subbag? b a)) bag others))

;;; How often the element is in the bag.  Source: SRFI 113
(define (bag-element-count bag element)
  (hash-table-ref/default (%bag-table 'bag-element-count bag) element 0))

;;; The list of the elements, each once.
(define (%unique-elements bag)
  (hash-table-keys (%bag-table 'bag bag)))

;;; How many different elements the bag has.  Source: SRFI 113
(define (bag-unique-size bag)
  (hash-table-size (%bag-table 'bag-unique-size bag)))

;;; Call f for its effect with each different element and how often it is there.  Source: SRFI 113
(define (bag-for-each-unique f bag)
  (hash-table-walk (%bag-table 'bag-for-each-unique bag) f))

;;; Combine the different elements; f takes the element, how often it is there, and what has been combined.
;;; Source: SRFI 113
(define (bag-fold-unique f initial bag)
  (hash-table-fold f initial (%bag-table 'bag-fold-unique bag)))

;;; The bag with n more of the element.  Source: SRFI 113
(define (bag-increment! bag element n)
  (%add-occurrences! (%bag-table 'bag-increment! bag) element n)
  bag)

;;; The bag with n less of the element.  Source: SRFI 113
(define (bag-decrement! bag element n)
  (%add-occurrences! (%bag-table 'bag-decrement! bag) element (- n))
  bag)
