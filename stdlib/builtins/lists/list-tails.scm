;;; Lists: procedures that take the tails of lists, of one or of several up to the end of the shortest.

;;; Call f for its effect with each tail, which f may change.  Source: SRFI 1
(define (pair-for-each f first . rest)
  (if (%circular? first) (%check-ends 'pair-for-each first rest))
  (if (null? rest)
      (let loop ((here first))
        (if (pair? here)
            (let ((next (cdr here)))
              (f here)
              (loop next))
            (if (not (null? here)) (%check-list 'pair-for-each first))))
      (let loop ((lists (cons first rest)))
        (if (%cars 'pair-for-each lists)
            (let ((next (%cdrs lists)))
              (apply f lists)
              (loop next))))))

;;; Combine the tails from the left; f takes the tail, which it may change, and then what has been combined.
;;; Source: SRFI 1
(define (pair-fold f initial first . rest)
  (if (%circular? first) (%check-ends 'pair-fold first rest))
  (if (null? rest)
      (let loop ((here first) (result initial))
        (if (pair? here)
            (let ((next (cdr here)))
              (loop next (f here result)))
            (begin (if (not (null? here)) (%check-list 'pair-fold first)) result)))
      (let loop ((lists (cons first rest)) (result initial))
        (if (%cars 'pair-fold lists)
            (let ((next (%cdrs lists)))
              (loop next (apply f (append lists (list result)))))
            result))))

;;; Combine the tails from the right.  Source: SRFI 1
(define (pair-fold-right f initial first . rest)
  (if (%circular? first) (%check-ends 'pair-fold-right first rest))
  (if (null? rest)
      (fold f initial (reverse (%tails 'pair-fold-right first)))
      (let loop ((lists (cons first rest)) (rows '()))
        (if (%cars 'pair-fold-right lists)
            (loop (%cdrs lists) (cons lists rows))
            (fold (lambda (row result) (apply f (append row (list result)))) initial rows)))))

;;; The list of f's values for the tails.  Source: Common Lisp
(define (maplist f first . rest)
  (if (%circular? first) (%check-ends 'maplist first rest))
  (if (null? rest)
      (map f (%tails 'maplist first))
      (let loop ((lists (cons first rest)) (results '()))
        (if (%cars 'maplist lists)
            (loop (%cdrs lists) (cons (apply f lists) results))
            (reverse results)))))

;;; The list of the tails that are pairs.
(define (%tails name items)
  (let loop ((here items) (tails '()))
    (if (pair? here)
        (loop (cdr here) (cons here tails))
        (%finish name items here tails))))
