(define t (make-strong-eqv-hash-table))
(hash-table/put! t 'a 1)
(hash-table-set! t 'b 2)
(hash-table/get t 'a #f)                ; => 1
(hash-table/get t 'z 'none)             ; => none
(hash-table-ref t 'b)                   ; => 2
(hash-table-ref t 'z (lambda () 'none)) ; => none
(hash-table-ref t 'a #f list)           ; => (1)
(hash-table-ref t 'z #f list)           ; error: hash-table-ref: no such key: z
(hash-table-update! t 'a (lambda (n) (+ n 1)) (lambda () 0))
(hash-table-update!/default t 'c (lambda (n) (+ n 1)) 10)
(hash-table->alist t)                   ; => ((a . 2) (b . 2) (c . 11))
(hash-table/count t)                    ; => 3
(hash-table-count t)                    ; => 3
(hash-table-size t)                     ; => 3
(hash-table-keys t)                     ; => (a b c)
(hash-table/key-list t)                 ; => (a b c)
(hash-table/datum-list t)               ; => (2 2 11)
(hash-table-ref! t 'd (lambda () 4))    ; => 4
(hash-table/remove! t 'd)
(hash-table-contains? t 'd)             ; => #f
(hash-table-walk t (lambda (key value) (if (eq? key 'b) (hash-table-delete! t key))))
(hash-table-keys t)                     ; => (a c)
(hash-table-fold t (lambda (key value sum) (+ value sum)) 0)  ; => 13
(hash-table-clean! t)
(hash-table/clean! t)
(hash-table/clear! t)
(hash-table-empty? t)                   ; => #t
(define s (make-string-hash-table))
(hash-table-set! s "a" 1)
(hash-table-ref/default s (string #\a) 0)  ; => 1
(define e (make-equal-hash-table 100))
(hash-table-set! e '(1 #(2)) 'x)
(hash-table-ref/default e (list 1 (vector 2)) 0)  ; => x
(hash-table? (make-key-weak-eqv-hash-table))      ; => #t
(= (equal-hash "a") (equal-hash (string #\a)))    ; => #t
(= (eq-hash 'a) (eq-hash 'a))           ; => #t
(= (eqv-hash 1.5) (eqv-hash 1.5))       ; => #t
((alist-deletor string=?) "a" '(("a" . 1) ("b" . 2)))  ; => (("b" . 2))
