;;; Hash tables: the procedures of SRFI 69, SRFI 125 and MIT Scheme that take procedures, and those of R6RS.
;;;
;;; A walk goes over the entries there were when it began, so the table may change on the way. Where sources disagree
;;; about the order of operands, the table is recognized.

;;; What stands for the value of a key that is missing: this very pair.
(define %missing '(missing))

;;; How the key of a table is found whose equivalence is a Scheme procedure; see primitives/hash_entries.py.
(define (%find-cell table key operation extra)
  (let* ((hash (hash-table-hash-function table))
         (same? (hash-table-equivalence-function table))
         (number (cond
                   ((not hash) 0)
                   ((%bounded-hash? table) (hash key (hash-bound)))
                   (else (hash key)))))
    (let loop ((cells (%bucket table number)))
      (cond
        ((null? cells) (operation table #f key number extra))
        ((same? key (%cell-key (car cells))) (operation table (car cells) key number extra))
        (else (loop (cdr cells)))))))

;;; A new table by a comparator, or by an equivalence (equal? if there is none) and a hash function.
;;; Source: SRFI 69, SRFI 125
(define (make-hash-table . options)
  (%make-hash-table options %find-cell))

;;; A new table by the equivalence.  Source: R6RS
(define (make-hashtable hash equivalence . size)
  (%make-hashtable hash equivalence %find-cell))

;;; A table of the entries of an association list, of which the first one of a key counts.  Source: SRFI 69, SRFI 125
(define (alist->hash-table alist . options)
  (%check-list 'alist->hash-table alist)
  (let ((table (%make-hash-table options %find-cell)))
    (let loop ((entries alist))
      (if (pair? entries)
          (begin
            (if (not (hash-table-contains? table (caar entries)))
                (hash-table-set! table (caar entries) (cdar entries)))
            (loop (cdr entries)))
          table))))

;;; A table by the comparator of the keys and values that follow it.  Source: SRFI 125, MIT Scheme
(define (hash-table comparator . entries)
  (let ((table (%make-hash-table (list comparator) %find-cell)))
    (let loop ((entries entries))
      (cond
        ((null? entries) table)
        ((null? (cdr entries)) (error "hash-table: a key without a value:" (car entries)))
        ((hash-table-contains? table (car entries)) (error "hash-table: a key given twice:" (car entries)))
        (else
         (hash-table-set! table (car entries) (cadr entries))
         (loop (cddr entries)))))))

;;; A table by the comparator of what mapper answers for each seed, a key and a value, until stop? holds.
;;; Source: SRFI 125
(define (hash-table-unfold stop? mapper successor seed . options)
  (let ((table (%make-hash-table options %find-cell)))
    (let loop ((seed seed))
      (if (stop? seed)
          table
          (begin
            (call-with-values (lambda () (mapper seed))
              (lambda (key value) (hash-table-set! table key value)))
            (loop (successor seed)))))))

;;; The value of the key; if it is missing, what fail answers becomes its value.  Source: SRFI 125
(define (hash-table-intern! table key fail)
  (let ((value (hash-table-ref/default table key %missing)))
    (if (eq? value %missing)
        (let ((made (fail)))
          (hash-table-set! table key made)
          made)
        value)))

;;; As hash-table-intern!.  Source: MIT Scheme, Gauche
(define (hash-table-ref! table key fail)
  (hash-table-intern! table key fail))

;;; Replace the value of the key by f's value for it. Where it is missing fail answers one; otherwise it goes through
;;; succeed first.  Source: SRFI 69, SRFI 125
(define (hash-table-update! table key f . procedures)
  (hash-table-set! table key
    (f (if (null? procedures)
           (let ((value (hash-table-ref/default table key %missing)))
             (if (eq? value %missing)
                 (error "hash-table-update!: no such key:" key)
                 value))
           (apply hash-table-ref table key procedures)))))

;;; Replace the value of the key, or default, by f's value for it.  Source: SRFI 69
(define (hash-table-update!/default table key f default)
  (hash-table-set! table key (f (hash-table-ref/default table key default))))

;;; As hash-table-update!/default.  Source: R6RS
(define (hashtable-update! table key f default)
  (hash-table-set! table key (f (hash-table-ref/default table key default))))

;;; As hash-table-update!/default.  Source: Chez Scheme
(define (eq-hashtable-update! table key f default)
  (hash-table-set! table key (f (hash-table-ref/default table key default))))

;;; Call f for its effect with each key and its value.  Source: SRFI 69
(define (hash-table-walk a b)
  (let ((table (if (hash-table? a) a b))
        (f (if (hash-table? a) b a)))
    (let loop ((entries (hash-table->alist table)))
      (if (pair? entries)
          (begin
            (f (caar entries) (cdar entries))
            (loop (cdr entries)))))))

;;; As hash-table-walk.  Source: SRFI 125
(define (hash-table-for-each a b) (hash-table-walk a b))

;;; The list of f's values for each key and its value.  Source: SRFI 125
(define (hash-table-map->list a b)
  (let ((table (if (hash-table? a) a b))
        (f (if (hash-table? a) b a)))
    (let loop ((entries (hash-table->alist table)) (results '()))
      (if (pair? entries)
          (loop (cdr entries) (cons (f (caar entries) (cdar entries)) results))
          (reverse results)))))

;;; A table by the comparator with f's value for each value; of a table and a procedure of key and value alone, the list
;;; of the procedure's values.  Source: SRFI 125; Chicken, Chez Scheme
(define (hash-table-map f comparator . table)
  (if (null? table)
      (hash-table-map->list f comparator)
      (let ((result (make-hash-table comparator)))
        (hash-table-walk (car table) (lambda (key value) (hash-table-set! result key (f value))))
        result)))

;;; Replace every value by f's value for the key and it.  Source: SRFI 125
(define (hash-table-map! a b)
  (let ((table (if (hash-table? a) a b))
        (f (if (hash-table? a) b a)))
    (hash-table-walk table (lambda (key value) (hash-table-set! table key (f key value))))))

;;; Combine the entries; f takes the key, the value, and what has been combined.  Source: SRFI 69, SRFI 125, Guile
(define (hash-table-fold a b c)
  (let ((table (if (hash-table? a) a c))
        (f (if (hash-table? a) b a))
        (initial (if (hash-table? a) c b)))
    (let loop ((entries (hash-table->alist table)) (result initial))
      (if (pair? entries)
          (loop (cdr entries) (f (caar entries) (cdar entries) result))
          result))))

;;; The number of entries; with a predicate of key and value, of those for which it is true.  Source: SRFI 125, MIT Scheme
(define (hash-table-count a . rest)
  (if (null? rest)
      (hash-table-size a)
      (let ((table (if (hash-table? a) a (car rest)))
            (f (if (hash-table? a) (car rest) a)))
        (count (lambda (entry) (f (car entry) (cdr entry))) (hash-table->alist table)))))

;;; The first true value of f for a key and its value, or #f.  Source: SRFI 125
(define (hash-table-find a b)
  (let ((table (if (hash-table? a) a b))
        (f (if (hash-table? a) b a)))
    (let loop ((entries (hash-table->alist table)))
      (and (pair? entries)
           (or (f (caar entries) (cdar entries))
               (loop (cdr entries)))))))

;;; Remove the entries for which f is true.  Source: SRFI 125
(define (hash-table-prune! a b)
  (let ((table (if (hash-table? a) a b))
        (f (if (hash-table? a) b a)))
    (hash-table-walk table (lambda (key value) (if (f key value) (hash-table-delete! table key))))))

;;; Whether two tables have the same keys, with values that are the same by the comparator.  Source: SRFI 125
(define (hash-table=? values table other)
  (let ((same? (comparator-equality-predicate values)))
    (and (= (hash-table-size table) (hash-table-size other))
         (let loop ((entries (hash-table->alist table)))
           (or (null? entries)
               (let ((value (hash-table-ref/default other (caar entries) %missing)))
                 (and (not (eq? value %missing))
                      (same? (cdar entries) value)
                      (loop (cdr entries)))))))))

;;; The table with the entries of other that it lacked.  Source: SRFI 125
(define (hash-table-union! table other)
  (hash-table-walk other
    (lambda (key value)
      (if (not (hash-table-contains? table key)) (hash-table-set! table key value))))
  table)

;;; The table without the keys that other lacks.  Source: SRFI 125
(define (hash-table-intersection! table other)
  (hash-table-prune! (lambda (key value) (not (hash-table-contains? other key))) table)
  table)

;;; The table without the keys of other.  Source: SRFI 125
(define (hash-table-difference! table other)
  (hash-table-prune! (lambda (key value) (hash-table-contains? other key)) table)
  table)

;;; The table with the entries whose keys one of the two alone had.  Source: SRFI 125
(define (hash-table-xor! table other)
  (hash-table-walk other
    (lambda (key value)
      (if (hash-table-contains? table key)
          (hash-table-delete! table key)
          (hash-table-set! table key value))))
  table)

;;; The table with the entries of other, which rule.  Source: SRFI 69
(define (hash-table-merge! table other)
  (hash-table-walk other (lambda (key value) (hash-table-set! table key value)))
  table)

;;; Forget the keys that nothing else holds: there are none, for tables hold their keys.  Source: MIT Scheme
(define (hash-table-clean! table) (if #f #f))

;;; As hash-table-clean!.  Source: MIT Scheme
(define (hash-table/clean! table) (if #f #f))
