;; A walk goes over the entries there were when it began.
(define t (alist->hash-table '((1 . a) (2 . b) (3 . c))))
(define seen '())
(hash-table-walk t
  (lambda (key value)
    (set! seen (cons key seen))
    (hash-table-set! t (* 10 key) value)
    (hash-table-delete! t key)))
seen                                    ; => (3 2 1)
(hash-table-keys t)                     ; => (10 20 30)
(hash-table-fold t (lambda (key value n) (hash-table-clear! t) (+ n 1)) 0)  ; => 3
(hash-table-size t)                     ; => 0

;; A continuation captured in a walk can be entered again.
(define u (alist->hash-table '((1 . 10) (2 . 20))))
(define again #f)
(define results '())
(let ((values (hash-table-map->list (lambda (key value) (call/cc (lambda (k) (if (= key 1) (set! again k)) value))) u)))
  (set! results (cons values results)))
(again 1)
(again 2)
results                                 ; => ((2 20) (1 20) (10 20))
