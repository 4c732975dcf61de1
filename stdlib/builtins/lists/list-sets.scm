;;; Lists as sets (SRFI 1); the first operand is the equivalence of elements.

;;; The list with those of the elements that it lacks.  Source: SRFI 1
(define (lset-adjoin same? items . elements)
  (if (%circular? items) (%check-list 'lset-adjoin items))
  (fold (lambda (element result)
          (if (%any-same? same? element result) result (cons element result)))
        items elements))

;;; The elements that are in one of the lists.  Source: SRFI 1
(define (lset-union same? . lists)
  (reduce (lambda (items result)
            (cond
              ((null? items) result)
              ((null? result) items)
              ((eq? items result) result)
              (else (apply lset-adjoin same? result items))))
          '() lists))

;;; The elements of the first list that are in all the others.  Source: SRFI 1
(define (lset-intersection same? first . rest)
  (filter (lambda (x) (every (lambda (items) (member x items same?)) rest)) first))

;;; The elements of the first list that are in none of the others.  Source: SRFI 1
(define (lset-difference same? first . rest)
  (filter (lambda (x) (every (lambda (items) (not (member x items same?))) rest)) first))

;;; The elements that are in an odd number of the lists.  Source: SRFI 1
(define (lset-xor same? . lists)
  (reduce (lambda (b a)
            (append (filter (lambda (x) (not (%any-same? same? x a))) b)
                    (filter (lambda (x) (not (member x b same?))) a)))
          '() lists))

;;; Whether each list is a subset of the next.  Source: SRFI 1
(define (lset<= same? . lists)
  (or (null? lists)
      (let loop ((a (car lists)) (rest (cdr lists)))
        (or (null? rest)
            (and (or (eq? a (car rest))
                     (every (lambda (x) (member x (car rest) same?)) a))
                 (loop (car rest) (cdr rest)))))))

;;; Whether the lists are the same set.  Source: SRFI 1
(define (lset= same? . lists)
  (or (null? lists)
      (let loop ((a (car lists)) (rest (cdr lists)))
        (or (null? rest)
            (and (or (eq? a (car rest))
                     (and (every (lambda (x) (member x (car rest) same?)) a)
                          (every (lambda (x) (%any-same? same? x a)) (car rest))))
                 (loop (car rest) (cdr rest)))))))

;;; Whether the lists have the same elements in the same order.  Source: SRFI 1
(define (list= same? . lists)
  (or (null? lists)
      (let next ((a (car lists)) (rest (cdr lists)))
        (or (null? rest)
            (and (%circular? a) (%circular? (car rest)) (%check-list 'list= a))
            (let loop ((xs a) (ys (car rest)))
              (cond
                ((null? xs) (and (null? ys) (next (car rest) (cdr rest))))
                ((null? ys) #f)
                (else (and (or (eq? (car xs) (car ys)) (same? (car xs) (car ys)))
                           (loop (cdr xs) (cdr ys))))))))))

;;; Two values: the elements of the first list that are in none of the others, and those that are in one of them.
;;; Source: SRFI 1
(define (lset-diff+intersection same? first . rest)
  (partition (lambda (x) (every (lambda (items) (not (member x items same?))) rest)) first))

;;; As lset-union.  Source: SRFI 1
(define (lset-union! same? . lists) (apply lset-union same? lists))

;;; As lset-intersection.  Source: SRFI 1
(define (lset-intersection! same? . lists) (apply lset-intersection same? lists))

;;; As lset-difference.  Source: SRFI 1
(define (lset-difference! same? . lists) (apply lset-difference same? lists))

;;; As lset-xor.  Source: SRFI 1
(define (lset-xor! same? . lists) (apply lset-xor same? lists))

;;; As lset-diff+intersection.  Source: SRFI 1
(define (lset-diff+intersection! same? . lists) (apply lset-diff+intersection same? lists))
