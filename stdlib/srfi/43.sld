;;; SRFI 43: vectors; where it differs from SRFI 133, procedures get the index before the elements.
(define-library (srfi 43)
  (import
    (except (schemenn) vector-map vector-map! vector-for-each vector-fold vector-fold-right vector-count)
    (prefix (only (schemenn) vector-map vector-for-each vector-fold vector-fold-right vector-count) plain-))
  (export
    ;; Constructors
    make-vector vector vector-unfold vector-unfold-right vector-copy vector-reverse-copy
    vector-append vector-concatenate
    ;; Predicates
    vector? vector-empty? vector=
    ;; Selectors
    vector-ref vector-length
    ;; Iteration
    vector-fold vector-fold-right vector-map vector-map! vector-for-each vector-count
    ;; Searching
    vector-index vector-index-right vector-skip vector-skip-right vector-binary-search vector-any vector-every
    ;; Mutators
    vector-set! vector-swap! vector-fill! vector-reverse! vector-copy! vector-reverse-copy!
    ;; Conversion
    vector->list reverse-vector->list list->vector reverse-list->vector)
  (begin
;;; The vector of the indices of a vector.
(define (indices v)
  (vector-unfold values (vector-length v)))

;;; The vector of the values of f for an index and the elements there.  Source: SRFI 43
(define (vector-map f first . rest)
  (apply plain-vector-map f (indices first) first rest))

;;; As vector-map, storing the values in the first vector.  Source: SRFI 43
(define (vector-map! f first . rest)
  (vector-copy! first 0 (apply vector-map f first rest)))

;;; Call f for its effect with each index and the elements there.  Source: SRFI 43
(define (vector-for-each f first . rest)
  (apply plain-vector-for-each f (indices first) first rest))

;;; Combine from the left; f takes the index, what has been combined, and then the elements.  Source: SRFI 43
(define (vector-fold f initial first . rest)
  (apply plain-vector-fold (index-first f) initial (indices first) first rest))

;;; As vector-fold, from the right.  Source: SRFI 43
(define (vector-fold-right f initial first . rest)
  (apply plain-vector-fold-right (index-first f) initial (indices first) first rest))

(define (index-first f)
  (lambda (result i . elements) (apply f i result elements)))

;;; How often f is true for an index and the elements there.  Source: SRFI 43
(define (vector-count f first . rest)
  (apply plain-vector-count f (indices first) first rest))))
