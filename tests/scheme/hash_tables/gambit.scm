(define t (make-table))
(table-set! t "a" 1)
(table-set! t 'b 2)
(table-ref t (string #\a))              ; => 1
(table-ref t 'z)                        ; error: table-ref: no such key: z
(table-ref t 'z 'none)                  ; => none
(table-length t)                        ; => 2
(table->list t)                         ; => (("a" . 1) (b . 2))
(table-set! t 'b)
(table->list t)                         ; => (("a" . 1))
(table? t)                              ; => #t
(table? '())                            ; => #f
(define u (make-table size: 100 test: eq? init: 0))
(table-ref u 'z)                        ; => 0
(table-set! u 'z (+ 1 (table-ref u 'z)))
(table-ref u 'z)                        ; => 1
(table-ref (table-copy u) 'y)           ; => 0
(define v (make-table test: (lambda (a b) (= (abs a) (abs b))) hash: abs init: 'none))
(table-set! v -1 'one)
(list (table-ref v 1) (table-ref v 2) (table-ref v 2 'two))  ; => (one none two)
(make-table 'tests: eq?)                ; error: make-table: unknown option
(make-table test:)                      ; error: make-table: an option without a value
(define l (list->table '((a . 1) (b . 2) (a . 3)) test: eq? weak-keys: #t))
(table-ref l 'a)                        ; => 1
(define seen '())
(table-for-each (lambda (key value) (set! seen (cons value seen))) l)
(apply + seen)                          ; => 3
(table-search (lambda (key value) (and (= value 2) key)) l)  ; => b
(define (sorted table) (sort (map cdr (table->list table)) <))
(sorted (table-merge l (list->table '((b . 20) (c . 30)))))     ; => (1 2 30)
(sorted (table-merge l (list->table '((b . 20) (c . 30))) #t))  ; => (1 20 30)
(table-length l)                        ; => 2
(table-merge! l (list->table '((c . 3))))
(table-length l)                        ; => 3
