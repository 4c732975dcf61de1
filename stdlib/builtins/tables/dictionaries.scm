;;; Hash tables under the names of Guile, Racket and Gambit; association lists of MIT Scheme.

;;; Call f for its effect with each key and its value.  Source: Guile, Racket
(define (hash-for-each a b . order) (hash-table-walk a b))

;;; The list of f's values for each key and its value.  Source: Guile
(define (hash-map->list a b) (hash-table-map->list a b))

;;; The list of f's values for each key and its value.  Source: Racket
(define (hash-map a b . order) (hash-table-map->list a b))

;;; Combine the entries; f takes the key, the value, and what has been combined.  Source: Guile
(define (hash-fold f initial table) (hash-table-fold f initial table))

;;; The number of entries; with a predicate, of those for which it is true.  Source: Guile, Racket
(define (hash-count a . rest) (apply hash-table-count a rest))

;;; A table by eq? of the entries of an association list.  Source: Guile
(define (alist->hashq-table alist) (alist->hash-table alist eq?))

;;; A table by eqv? of the entries of an association list.  Source: Guile
(define (alist->hashv-table alist) (alist->hash-table alist eqv?))

;;; What (hash-ref table key default) answers, or the error of the procedure `name`.
(define (%value-for-update name table key default)
  (let ((value (hash-table-ref/default table key %missing)))
    (cond
      ((not (eq? value %missing)) value)
      ((null? default) (error (string-append name ": no such key:") key))
      ((procedure? (car default)) ((car default)))
      (else (car default)))))

;;; Replace the value of the key, or the default, a procedure or a value, by f's value for it.  Source: Racket
(define (hash-update! table key f . default)
  (hash-table-set! table key (f (%value-for-update "hash-update!" table key default))))

;;; The value of the key; if it is missing, the default, a procedure or a value, becomes its value.  Source: Racket
(define (hash-ref! table key default)
  (hash-table-intern! table key (if (procedure? default) default (lambda () default))))

;;; The table's own key that is the same as key.  Source: Racket
(define (hash-ref-key table key . default)
  (let ((same? (hash-table-equivalence-function table)))
    (let loop ((keys (hash-table-keys table)))
      (cond
        ((pair? keys) (if (same? key (car keys)) (car keys) (loop (cdr keys))))
        ((null? default) (error "hash-ref-key: no such key:" key))
        ((procedure? (car default)) ((car default)))
        (else (car default))))))

;;; Give each key the value that follows it.  Source: Racket
(define (hash-set*! table . entries)
  (if (pair? entries) (apply hash-table-set! table entries)))

;;; An immutable table in which the key has that value.  Source: Racket
(define (hash-set table key value)
  (let ((copy (hash-table-copy table)))
    (hash-table-set! copy key value)
    (%freeze copy)))

;;; An immutable table in which each key has the value that follows it.  Source: Racket
(define (hash-set* table . entries)
  (let ((copy (hash-table-copy table)))
    (apply hash-set*! copy entries)
    (%freeze copy)))

;;; An immutable table without the key.  Source: Racket
(define (hash-remove table key)
  (let ((copy (hash-table-copy table)))
    (hash-table-delete! copy key)
    (%freeze copy)))

;;; An immutable table in which f's value for the value of the key, or for the default, is the value.  Source: Racket
(define (hash-update table key f . default)
  (hash-set table key (f (%value-for-update "hash-update" table key default))))

;;; An immutable table of the entries for which keep? is true of key and value.  Source: Racket
(define (hash-filter table keep?)
  (let ((copy (hash-table-copy table)))
    (hash-table-prune! (lambda (key value) (not (keep? key value))) copy)
    (%freeze copy)))

;;; Whether the second table has all the keys of the first.  Source: Racket
(define (hash-keys-subset? table other)
  (every (lambda (key) (hash-table-contains? other key)) (hash-table-keys table)))

;;; Whether the table is by equal?.  Source: Racket
(define (hash-equal? table) (eq? (hash-table-equivalence-function table) equal?))

;;; Whether the table is by eqv?.  Source: Racket
(define (hash-eqv? table) (eq? (hash-table-equivalence-function table) eqv?))

;;; Whether the table is by eq?.  Source: Racket
(define (hash-eq? table) (eq? (hash-table-equivalence-function table) eq?))

;;; The word that goes before the equivalence in make-table.  Source: Gambit
(define test: 'test:)

;;; The word that goes before the hash function in make-table.  Source: Gambit
(define hash: 'hash:)

;;; The word that goes before the value of missing keys in make-table.  Source: Gambit
(define init: 'init:)

;;; The word that goes before the size in make-table.  Source: Gambit
(define size: 'size:)

;;; The word that goes before a choice of make-table that makes no difference here.  Source: Gambit
(define weak-keys: 'weak-keys:)

;;; The word that goes before a choice of make-table that makes no difference here.  Source: Gambit
(define weak-values: 'weak-values:)

;;; The word that goes before a choice of make-table that makes no difference here.  Source: Gambit
(define min-load: 'min-load:)

;;; The word that goes before a choice of make-table that makes no difference here.  Source: Gambit
(define max-load: 'max-load:)

;;; A new table; the options are words each followed by a value.  Source: Gambit
(define (make-table . options)
  (let ((same? (%table-option options 'test: equal?))
        (hash (%table-option options 'hash: #f))
        (initial (%table-option options 'init: %missing)))
    (let ((table (make-hashtable hash same?)))
      (if (eq? initial %missing)
          table
          (%table-with-initial table initial)))))

;;; The value behind a word, or the default.
(define (%table-option options name default)
  (cond
    ((null? options) default)
    ((not (memq (car options) '(test: hash: init: size: weak-keys: weak-values: min-load: max-load:)))
     (error "make-table: unknown option:" (car options)))
    ((null? (cdr options)) (error "make-table: an option without a value:" (car options)))
    ((eq? (car options) name) (cadr options))
    (else (%table-option (cddr options) name default))))

;;; A new table, with the options of make-table, of the entries of an association list.  Source: Gambit
(define (list->table alist . options)
  (%check-list 'list->table alist)
  (let ((table (apply make-table options)))
    (for-each (lambda (entry) (hash-table-set! table (car entry) (cdr entry))) (reverse alist))
    table))

;;; Call f for its effect with each key and its value.  Source: Gambit
(define (table-for-each f table) (hash-table-walk table f))

;;; The first true value of f for a key and its value, or #f.  Source: Gambit
(define (table-search f table) (hash-table-find f table))

;;; The first table with the entries of the second; those that it had rule, unless told otherwise.  Source: Gambit
(define (table-merge! table other . other-rules?)
  (if (and (pair? other-rules?) (car other-rules?))
      (hash-table-merge! table other)
      (hash-table-union! table other)))

;;; A new table of the entries of both; those of the first rule, unless told otherwise.  Source: Gambit
(define (table-merge table other . other-rules?)
  (apply table-merge! (hash-table-copy table) other other-rules?))

;;; A procedure like del-assq, by the equivalence.  Source: MIT Scheme
(define (alist-deletor same?)
  (lambda (key alist) (alist-delete key alist same?)))
