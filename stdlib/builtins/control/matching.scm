;;; What the forms of match are expanded into, where a pattern is not only a place in a datum.

;;; How many pairs a list has, proper or not; 0 for anything else, and -1 for a list without an end.
(define (%pair-count object)
  (if (%circular? object)
      -1
      (let loop ((rest object) (count 0))
        (if (pair? rest)
            (loop (cdr rest) (+ count 1))
            count))))

;;; What a procedure answers for each of the first count elements; #f where it answers #f for one.
(define (%matched-rows fit items count)
  (let loop ((rest items) (left count) (rows '()))
    (if (= left 0)
        (reverse rows)
        (let ((row (fit (car rest))))
          (and row (loop (cdr rest) (- left 1) (cons row rows)))))))

;;; The list of the elements at index k of the rows.
(define (%matched-column rows k)
  (map (lambda (row) (vector-ref row k)) rows))

;;; The error where no clause fits.
(define (%match-failure subject)
  (error "match: no clause fits" subject))
