(define t (make-hash-table 31))
(hash-set! t "one" 1)
(hash-set! t '(2) 2)
(hash-ref t (string-append "o" "ne"))   ; => 1
(hash-ref t (list 2) 'none)             ; => 2
(hash-ref t 'absent)                    ; => #f
(hash-ref t 'absent 'none)              ; => none
(hash-remove! t "one")
(hash-count (const #t) t)               ; => 1
(hash-set! t 'a 10)
(hash-fold (lambda (key value sum) (+ value sum)) 0 t)  ; => 12
(hash-map->list cons t)                 ; => (((2) . 2) (a . 10))
(define seen '())
(hash-for-each (lambda (key value) (set! seen (cons value seen))) t)
seen                                    ; => (10 2)
(hash-clear! t)
(hash-count (const #t) t)               ; => 0

;; hashq and hashv compare by identity in whatever table.
(define q (make-hash-table))
(define key (list 1))
(hashq-set! q key 'mine)
(hashq-ref q key)                       ; => mine
(hashq-ref q (list 1))                  ; => #f
(hashq-ref q (list 1) 'none)            ; => none
(hashq-set! q (list 1) 'other)
(hash-count (const #t) q)               ; => 2
(hashq-remove! q key)
(hashq-ref q key)                       ; => #f
(hashv-set! q 1.5 'v)
(hashv-ref q 1.5)                       ; => v
(hashv-remove! q 1.5)
(hashv-ref q 1.5 'gone)                 ; => gone
(hashq-set! q 'a 1)
(hash-ref q 'a)                         ; => 1
(hash-map->list (lambda (key value) value) q)           ; => (other 1)
(hash-ref (alist->hashq-table '((a . 1))) 'a)           ; => 1
(hash-ref (alist->hashv-table '((1.5 . 1))) 1.5)        ; => 1
(hash-ref (alist->hash-table '(("a" . 1))) "a")         ; => 1
(< (hash "abc" 10) 10)                  ; => #t
(< (hashq 'abc 10) 10)                  ; => #t
(< (hashv 1.5 10) 10)                   ; => #t
(hash-table->alist (make-hash-table))   ; => ()
