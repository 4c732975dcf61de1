(hash-table? (make-hash-table))         ; => #t
(hash-table? '((a . 1)))                ; => #f
(hash-table-size (make-hash-table equal? hash))  ; => 0
(eq? (hash-table-equivalence-function (make-hash-table)) equal?)            ; => #t
(eq? (hash-table-equivalence-function (make-hash-table eq?)) eq?)           ; => #t
(eq? (hash-table-equivalence-function (make-hash-table string-ci=?)) string-ci=?)  ; => #t
(define (same? a b) (= (abs a) (abs b)))
(define (number a) (abs a))
(define t (make-hash-table same? number))
(eq? (hash-table-equivalence-function t) same?)  ; => #t
(eq? (hash-table-hash-function t) number)        ; => #t
(= ((hash-table-hash-function (make-hash-table string=?)) "ab") (string-hash "ab"))  ; => #t
(hash-table-hash-function (make-hash-table same?))  ; => #f
(make-hash-table 'no-such-equivalence)  ; error: make-hash-table: expected an equivalence
(make-hash-table "equal?")              ; error: make-hash-table: expected an equivalence

;; Of the entries of one key, the first one counts.
(define u (alist->hash-table '((a . 1) (b . 2) (a . 3)) eq?))
(hash-table-ref u 'a)                   ; => 1
(hash-table-size u)                     ; => 2
(hash-table->alist (alist->hash-table '((1 . a) (-1 . b) (2 . c)) same? number))  ; => ((1 . a) (2 . c))
(alist->hash-table '((a . 1) b))        ; error: expected a pair
(alist->hash-table 'a)                  ; error: alist->hash-table
