;;; map and for-each over tensors: the rows are what they go through, or at rank 1 the elements.
;;;
;;; A procedure that has a vector variant runs on all rows at once, and the answer is the same; see the documentation
;;; of map over tensors.

;;; (map f t …), where one operand at least is a tensor or a mask, the others may be lists.
(define (%map-tensors f operands)
  (let ((answer (%map-at-once f operands)))
    (if (eq? answer #f)
        (%stacked (apply map f (%row-lists operands)))
        answer)))

;;; Each operand as a list; the rows of tensors.
(define (%row-lists operands)
  (let loop ((rest operands) (results '()))
    (if (null? rest)
        (reverse results)
        (loop (cdr rest)
              (cons (%batch-rows (car rest)) results)))))

;;; (for-each f t …), where one operand at least is a tensor or a mask, the others may be lists.
(define (%for-each-tensors f operands)
  (apply for-each f (%row-lists operands)))

;;; Whether (map f t …) over these tensors runs at once, not element by element. Without tensors: whether f is made of
;;; forms that can.  Source: schemenn's own
(define (vectorized? f . tensors)
  (not (%why-not-at-once f tensors)))

;;; Why (map f t …) over these tensors, or over any, runs element by element: a string that says what stands in the way,
;;; and where; #f if nothing does.  Source: schemenn's own
(define (why-not-vectorized f . tensors)
  (%why-not-at-once f tensors))

;;; As map, f taking the index of the elements first: (f i x …).  Source: Clojure
(define (map-indexed f first . rest)
  (apply map f (iota (if (%batch? first) (tensor-length first) (length first))) first rest))
