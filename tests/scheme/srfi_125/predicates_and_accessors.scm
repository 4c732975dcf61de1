(define t (alist->hash-table '((a . 1) (b . 2)) equal?))
(hash-table? t)                         ; => #t
(hash-table? 1)                         ; => #f
(hash-table-contains? t 'a)             ; => #t
(hash-table-exists? t 'c)               ; => #f
(hash-table-empty? t)                   ; => #f
(hash-table-empty? (make-hash-table equal?))  ; => #t
(hash-table-mutable? t)                 ; => #t
(hash-table-mutable? (hash-table-copy t #f))  ; => #f
(hash-table-mutable? (hash-table-copy t #t))  ; => #t
(define numbers (make-comparator number? = #f number-hash))
(hash-table=? numbers t (alist->hash-table '((b . 2) (a . 1.0)) equal?))  ; => #t
(hash-table=? numbers t (alist->hash-table '((b . 2) (a . 3)) equal?))    ; => #f
(hash-table=? numbers t (alist->hash-table '((b . 2)) equal?))            ; => #f
(hash-table=? numbers t (alist->hash-table '((b . 2) (c . 1)) equal?))    ; => #f
(hash-table-ref t 'a)                   ; => 1
(hash-table-ref t 'c)                   ; error: hash-table-ref: no such key: c
(hash-table-ref t 'c (lambda () 'none)) ; => none
(hash-table-ref t 'a (lambda () 'none) list)  ; => (1)
(hash-table-ref t 'c (lambda () 'none) list)  ; => none
(hash-table-ref/default t 'c 3)         ; => 3
(hash-table-size t)                     ; => 2
(hash-table-keys t)                     ; => (a b)
(hash-table-values t)                   ; => (1 2)
(call-with-values (lambda () (hash-table-entries t)) list)  ; => ((a b) (1 2))
(hash-table-find (lambda (key value) (and (= value 2) key)) t)  ; => b
(hash-table-find (lambda (key value) #f) t)                     ; => #f
(hash-table-count (lambda (key value) (odd? value)) t)          ; => 1
