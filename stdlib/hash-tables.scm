;;; Hash tables: the procedures that take procedures.
;;;
;;; A walk goes over the entries there were when it began, so the table may change on the way. Where sources disagree
;;; about the order of operands, the table is recognized.

;;; What stands for the value of a key that is missing: this very pair.
(define %missing '(missing))

;;; The value of the key, passed through succeed if given; else what fail answers, or an error.  Source: SRFI 69
(define (hash-table-ref table key . procedures)
  (let ((value (hash-table-ref/default table key %missing)))
    (cond
      ((eq? value %missing)
       (if (and (pair? procedures) (car procedures))
           ((car procedures))
           (error "hash-table-ref: no such key" key)))
      ((and (pair? procedures) (pair? (cdr procedures)))
       ((cadr procedures) value))
      (else value))))

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

;;; Replace the value of the key by f's value for it; fail answers one where it is missing.  Source: SRFI 69
(define (hash-table-update! table key f . procedures)
  (hash-table-set! table key (f (apply hash-table-ref table key procedures))))

;;; Replace the value of the key, or default, by f's value for it.  Source: SRFI 69
(define (hash-table-update!/default table key f default)
  (hash-table-set! table key (f (hash-table-ref/default table key default))))

;;; As hash-table-update!/default.  Source: R6RS
(define (hashtable-update! table key f default)
  (hash-table-set! table key (f (hash-table-ref/default table key default))))

;;; As hash-table-update!; the default may be a procedure or a value.  Source: Racket
(define (hash-update! table key f . default)
  (let ((value (hash-table-ref/default table key %missing)))
    (hash-table-set!
     table key
     (f (cond
          ((not (eq? value %missing)) value)
          ((null? default) (error "hash-update!: no such key" key))
          ((procedure? (car default)) ((car default)))
          (else (car default)))))))

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

;;; As hash-table-walk.  Source: Guile, Racket
(define (hash-for-each a b) (hash-table-walk a b))

;;; The list of f's values for each key and its value.  Source: SRFI 125
(define (hash-table-map->list a b)
  (let ((table (if (hash-table? a) a b))
        (f (if (hash-table? a) b a)))
    (map (lambda (entry) (f (car entry) (cdr entry))) (hash-table->alist table))))

;;; As hash-table-map->list.  Source: Guile
(define (hash-map->list a b) (hash-table-map->list a b))

;;; As hash-table-map->list.  Source: Racket
(define (hash-map a b) (hash-table-map->list a b))

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

;;; As hash-table-fold.  Source: Guile
(define (hash-fold f initial table) (hash-table-fold f initial table))

;;; The number of entries; with a predicate of key and value, of those for which it is true.  Source: SRFI 125, MIT Scheme
(define (hash-table-count a . rest)
  (if (null? rest)
      (hash-table-size a)
      (let ((table (if (hash-table? a) a (car rest)))
            (f (if (hash-table? a) (car rest) a)))
        (count (lambda (entry) (f (car entry) (cdr entry))) (hash-table->alist table)))))

;;; As hash-table-count.  Source: Guile, Racket
(define (hash-count a . rest) (apply hash-table-count a rest))

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
