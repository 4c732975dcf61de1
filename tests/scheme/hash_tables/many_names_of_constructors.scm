;; Tables by eq?, eqv? and equal?: how many keys each makes of these.
(define (count-keys t)
  (for-each (lambda (key) (hash-table-set! t key #t)) (list 1.5 1.5 (list 1) (list 1) 'a 'a))
  (hash-table-size t))
(count-keys (make-equal-hashtable))     ; => 3
(count-keys (make-equal-hash-table))    ; => 3
(count-keys (make-key-weak-equal-hash-table))  ; => 3
(count-keys (make-weak-hash))           ; => 3
(count-keys (make-eqv-hash-table))      ; => 4
(count-keys (make-weak-eqv-hashtable))  ; => 4
(count-keys (make-weak-hasheqv))        ; => 4
(hash-table? (make-strong-eq-hash-table))    ; => #t
(hash-table? (make-key-weak-eq-hash-table))  ; => #t
(hash-table? (make-eq-hash-table))      ; => #t
(define t (make-eq-hashtable))
(symbol-hashtable-set! t 'a 1)
(symbol-hashtable-ref t 'a 0)           ; => 1
(symbol-hashtable-contains? t 'b)       ; => #f
(symbol-hashtable-delete! t 'a)
(symbol-hashtable-ref t 'a 0)           ; => 0
(hash-table-set! t 'a 1)
(hash-table-remove! t 'a)
(hash-table-size t)                     ; => 0
(= (equal-hash-code '(1)) (equal-hash-code (list 1)))  ; => #t
(= (eq-hash-code 'a) (eqv-hash-code 'a))               ; => #t
(table-length (make-table weak-values: #t min-load: 0.5 max-load: 0.9))  ; => 0
