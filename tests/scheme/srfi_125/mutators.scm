(define t (make-hash-table equal?))
(hash-table-set! t 'a 1 'b 2 'c 3)
(hash-table->alist t)                   ; => ((a . 1) (b . 2) (c . 3))
(hash-table-set! t 'a 1 'b)             ; error: hash-table-set!: a key without a value
(hash-table-delete! t 'a 'x 'b)         ; => 2
(hash-table-delete! t)                  ; => 0
(hash-table->alist t)                   ; => ((c . 3))
(hash-table-intern! t 'd (lambda () 4)) ; => 4
(hash-table-intern! t 'd (lambda () 5)) ; => 4
(hash-table-update! t 'd (lambda (n) (* n 10)))
(hash-table-update! t 'e (lambda (n) (* n 10)) (lambda () 5))
(hash-table-update! t 'c list (lambda () 0) -)
(hash-table-update! t 'f values)        ; error: hash-table-update!: no such key: f
(hash-table-update!/default t 'f list 6)
(hash-table->alist t)                   ; => ((c . (-3)) (d . 40) (e . 50) (f . (6)))
(call-with-values (lambda () (hash-table-pop! t)) list)  ; => (f (6))
(hash-table-size t)                     ; => 3
(hash-table-clear! t)
(hash-table-size t)                     ; => 0
(hash-table-pop! t)                     ; error: hash-table-pop!

;; With an equivalence written in Scheme.
(define u (make-hash-table (lambda (a b) (= (abs a) (abs b))) abs))
(hash-table-set! u 1 'a -1 'b 2 'c -3 'd)
(hash-table->alist u)                   ; => ((1 . b) (2 . c) (-3 . d))
(hash-table-delete! u -1 3 4)           ; => 2
(call-with-values (lambda () (hash-table-pop! u)) list)  ; => (2 c)
(hash-table-contains? u 2)              ; => #f
(hash-table-set! u -2 'e)
(hash-table-clear! u)
(hash-table-contains? u 2)              ; => #f

;; Immutable tables refuse all of it.
(define frozen (hash-table-copy (alist->hash-table '((a . 1)) equal?) #f))
(hash-table-ref frozen 'a)              ; => 1
(hash-table-contains? frozen 'b)        ; => #f
(hash-table-set! frozen 'a 2)           ; error: expected a mutable hash table
(hash-table-delete! frozen 'a)          ; error: expected a mutable hash table
(hash-table-clear! frozen)              ; error: expected a mutable hash table
(hash-table-pop! frozen)                ; error: expected a mutable hash table
(hash-table-update!/default frozen 'b list 1)  ; error: expected a mutable hash table
(hash-table->alist frozen)              ; => ((a . 1))
