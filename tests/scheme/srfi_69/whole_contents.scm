(define t (alist->hash-table '((a . 1) (b . 2) (c . 3))))
(hash-table-size t)                     ; => 3
(hash-table-keys t)                     ; => (a b c)
(hash-table-values t)                   ; => (1 2 3)
(hash-table->alist t)                   ; => ((a . 1) (b . 2) (c . 3))
(define sum 0)
(hash-table-walk t (lambda (key value) (set! sum (+ sum value))))
sum                                     ; => 6
(hash-table-fold t (lambda (key value result) (cons value result)) '())  ; => (3 2 1)
(hash-table-walk t car)                 ; error: car
(define copy (hash-table-copy t))
(hash-table-set! copy 'a 100)
(hash-table-ref t 'a)                   ; => 1
(define merged (hash-table-merge! copy (alist->hash-table '((b . 20) (d . 40)))))
(hash-table->alist merged)              ; => ((a . 100) (b . 20) (c . 3) (d . 40))
(eq? merged copy)                       ; => #t
