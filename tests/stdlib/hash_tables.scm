(define t (make-equal-hash-table))
(define (add1 x) (+ x 1))
(define (no-key) 'none)

(hash-table-set! t 'a 1)
(hash-table-update! t 'a add1)
(hash-table-update! t 'b add1 (lambda () 0))
(hash-table-update!/default t "c" (lambda (x) (cons 1 x)) '())
(hash-table-ref t 'a)                   ; => 2
(hash-table-ref t 'b no-key)            ; => 1
(hash-table-ref t "c" no-key car)       ; => 1
(hash-table-ref t 'd no-key)            ; => none
(hash-table-ref t 'd)                   ; error: hash-table-ref: no such key
(hash-table-ref/default t 'd 5)         ; => 5
(hash-table-intern! t 'd (lambda () 70))  ; => 70
(hash-table-ref t 'd)                   ; => 70
(hash-table-count t)                    ; => 4

(define u (alist->hash-table '((1 . 10) (2 . 20) (3 . 30)) eqv?))
(define sum 0)
(hash-table-walk u (lambda (k v) (set! sum (+ sum k v))))
sum                                     ; => 66
(hash-table-for-each (lambda (k v) (set! sum (- sum v))) u)
sum                                     ; => 6
(hash-table-fold u (lambda (k v acc) (+ v acc)) 0)  ; => 60
(hash-table-fold (lambda (k v acc) (+ k acc)) 0 u)  ; => 6
(hash-table-count (lambda (k v) (odd? k)) u)        ; => 2
(hash-table-find (lambda (k v) (and (= k 2) v)) u)  ; => 20
(hash-table-map->list + u)              ; => (11 22 33)
(hash-table-map! (lambda (k v) (* v v)) u)
(hash-table-prune! (lambda (k v) (= k 1)) u)
(hash-table->alist u)                   ; => ((2 . 400) (3 . 900))

;; A walk goes over the entries there were at its beginning.
(hash-table-walk u (lambda (k v) (hash-table-set! u (* 10 k) v) (hash-table-delete! u k)))
(hash-table-keys u)                     ; => (20 30)

(define h (make-eqv-hashtable))
(hashtable-update! h 'x add1 10)
(hashtable-ref h 'x 0)                  ; => 11
(hash-update! h 'y add1 (lambda () 1))
(hash-ref h 'y)                         ; => 2
(hash-update! h 'z add1)                ; error: hash-update!: no such key
(hash-count h)                          ; => 2
