(define t (alist->hash-table '((a . 1) (b . 2) (c . 3)) equal?))
(define (entries table) (hash-table->alist table))
(entries (hash-table-map (lambda (n) (* n n)) (make-eqv-comparator) t))  ; => ((a . 1) (b . 4) (c . 9))
(define seen '())
(hash-table-for-each (lambda (key value) (set! seen (cons key seen))) t)
seen                                    ; => (c b a)
(hash-table-walk t (lambda (key value) (set! seen (cons value seen))))
seen                                    ; => (3 2 1 c b a)
(hash-table-map! (lambda (key value) (list key value)) t)
(entries t)                             ; => ((a a 1) (b b 2) (c c 3))
(hash-table-map->list (lambda (key value) (cadr value)) t)                ; => (1 2 3)
(hash-table-fold (lambda (key value sum) (+ (cadr value) sum)) 0 t)       ; => 6
(hash-table-fold t (lambda (key value sum) (+ (cadr value) sum)) 0)       ; => 6
(hash-table-prune! (lambda (key value) (eq? key 'b)) t)
(hash-table-keys t)                     ; => (a c)
(define copy (hash-table-copy t #t))
(hash-table-set! copy 'z 0)
(hash-table-keys copy)                  ; => (a c z)
(hash-table-keys t)                     ; => (a c)
(hash-table-keys (hash-table-empty-copy t))   ; => ()
(eq? equal? (hash-table-equivalence-function (hash-table-empty-copy t)))  ; => #t
(exact-integer? ((hash-table-hash-function t) 'a))                        ; => #t
(= (hash "a") (hash (string #\a)))      ; => #t
(= (string-hash "a") (string-hash (string #\a)))        ; => #t
(= (string-ci-hash "a") (string-ci-hash "A"))           ; => #t
(= (hash-by-identity 'a) (hash-by-identity 'a))         ; => #t
