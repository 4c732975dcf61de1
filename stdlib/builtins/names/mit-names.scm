;;; Names of MIT Scheme.

;;; Cells, which are boxes.  Source: MIT Scheme
(define (make-cell . value) (box (if (pair? value) (car value) #f)))

;;; Whether a is a cell.  Source: MIT Scheme
(define (cell? a) (box? a))

;;; What the cell holds.  Source: MIT Scheme
(define (cell-contents cell) (unbox cell))

;;; Make a cell hold another value.  Source: MIT Scheme
(define (set-cell-contents! cell value) (set-box! cell value))

;;; The code point of a character.  Source: MIT Scheme
(define (char-code char) (char->integer char))

;;; The values of a hash table.  Source: MIT Scheme
(define (hash-table-datum-list table) (hash-table-values table))

;;; A search of association lists by the equivalence, for what `selector` takes out of the pair.  Source: MIT Scheme
(define (association-procedure same? selector)
  (lambda (key items)
    (find (lambda (item) (same? key (selector item))) items)))

;;; Whether a variable of that name has a value in the environment.  Source: MIT Scheme
(define (environment-bound? environment name) (%bound? name environment))

;;; The value of a variable in the environment.  Source: MIT Scheme
(define (environment-lookup environment name) (eval name environment))

;;; Assign a variable of the environment.  Source: MIT Scheme
(define (environment-assign! environment name value)
  (eval (list 'set! name (list 'quote value)) environment))

;;; Define a variable in the environment.  Source: MIT Scheme
(define (environment-define environment name value)
  (eval (list 'define name (list 'quote value)) environment))

;;; The environment of the program.  Source: MIT Scheme
(define system-global-environment (interaction-environment))

;;; The environment of the program.  Source: MIT Scheme
(define user-initial-environment (interaction-environment))

;;; The environment of the program.  Source: Guile
(define (current-module) (interaction-environment))

;;; The environment of the program.  Source: Racket
(define (current-namespace) (interaction-environment))

;;; A new environment with all that is there by default.  Source: Racket
(define (make-base-namespace) (scheme-report-environment 7))

;;; The environment of the program.  Source: MIT Scheme
(define (nearest-repl/environment) (interaction-environment))

;;; Collect garbage; how many words are free is not known, and 0 is answered.  Source: MIT Scheme
(define (gc-flip . margin) 0)

;;; The elements of the streams that f answers for the elements.  Source: MIT Scheme
(define (stream-append-map f stream)
  (if (null? stream)
      '()
      (%stream-append (f (stream-car stream))
                      (delay (stream-append-map f (stream-cdr stream))))))

(define (%stream-append stream rest)
  (if (null? stream)
      (force rest)
      (cons-stream (stream-car stream) (%stream-append (stream-cdr stream) rest))))

;;; A table of one key, by identity.  Source: MIT Scheme
(define (make-1d-table) (make-strong-eqv-hash-table))

;;; Store a value under a key.  Source: MIT Scheme
(define (1d-table/put! table key value) (hash-table-set! table key value))

;;; The value under a key, or the default.  Source: MIT Scheme
(define (1d-table/get table key default) (hash-table-ref/default table key default))

;;; Take a key out of the table.  Source: MIT Scheme
(define (1d-table/remove! table key) (hash-table-delete! table key))

;;; The one table of two keys: a table of tables.
(define %2d-table (make-strong-eqv-hash-table))

;;; Store a value under two keys.  Source: MIT Scheme
(define (2d-put! first second value)
  (hash-table-set!
   (hash-table-ref %2d-table
                   first
                   (lambda ()
                     (let ((row (make-strong-eqv-hash-table)))
                       (hash-table-set! %2d-table first row)
                       row)))
   second
   value))

;;; The value under two keys, or #f.  Source: MIT Scheme
(define (2d-get first second)
  (let ((row (hash-table-ref/default %2d-table first #f)))
    (and row (hash-table-ref/default row second #f))))

;;; Take two keys out of the table.  Source: MIT Scheme
(define (2d-remove! first second)
  (let ((row (hash-table-ref/default %2d-table first #f)))
    (if row (hash-table-delete! row second))))

;;; The table of operations and types.
(define %operations (make-equal-hash-table))

;;; Store an item in the table of operations and types.  Source: SICP 2.4.3
(define (put operation type item)
  (hash-table-set! %operations (cons operation type) item)
  'ok)

;;; The item in the table of operations and types, or #f.  Source: SICP 2.4.3
(define (get operation type)
  (hash-table-ref/default %operations (cons operation type) #f))

;;; Load a part of MIT Scheme; all there is of them here is loaded anyway.  Source: MIT Scheme
(define (load-option name . no-error?) (if #f #f))
