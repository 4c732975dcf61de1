;;; Sets under Racket's names. A list is no set here.

;;; A set of the operands by eq?.  Source: Racket
(define (seteq . elements) (%list->set %eq-comparator elements))

;;; A set of the operands by eqv?.  Source: Racket
(define (seteqv . elements) (%list->set %eqv-comparator elements))

;;; A set of the operands by equal?, which may be changed as all sets may.  Source: Racket
(define (mutable-set . elements) (%list->set %equal-comparator elements))

;;; A set of the elements of the list by eq?.  Source: Racket
(define (list->seteq elements) (%list->set %eq-comparator elements))

;;; A set of the elements of the list by eqv?.  Source: Racket
(define (list->seteqv elements) (%list->set %eqv-comparator elements))

;;; As set-contains?.  Source: Racket
(define (set-member? set element) (set-contains? set element))

;;; The set with the element as well.  Source: Racket
(define (set-add set element) (set-adjoin set element))

;;; Put the element into the set.  Source: Racket
(define (set-add! set element)
  (list->set! set (list element))
  (if #f #f))

;;; The first element.  Source: Racket
(define (set-first set)
  (if (set-empty? set)
      (error "set-first: the set is empty:" set)
      (car (set->list set))))

;;; The set without its first element.  Source: Racket
(define (set-rest set)
  (set-delete set (set-first set)))

;;; As set-intersection.  Source: Racket
(define (set-intersect set . others) (apply set-intersection set others))

;;; As set-difference.  Source: Racket
(define (set-subtract set . others) (apply set-difference set others))

;;; As set-xor, of any number of sets.  Source: Racket
(define (set-symmetric-difference set . others)
  (fold (lambda (other result) (set-xor result other)) set others))

;;; As set<=?, of two sets.  Source: Racket
(define (subset? set other) (set<=? set other))

;;; As set<?, of two sets.  Source: Racket
(define (proper-subset? set other) (set<? set other))
