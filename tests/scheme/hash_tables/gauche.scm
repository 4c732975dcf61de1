(define t (make-hash-table 'equal?))
(hash-table-put! t "a" 1)
(hash-table-get t "a")                  ; => 1
(hash-table-get t "b")                  ; error: hash-table-get: no such key: "b"
(hash-table-get t "b" 'none)            ; => none
(hash-table-get t "b" (lambda () 'called))  ; => called
(define u (make-hash-table (lambda (a b) (= (abs a) (abs b)))))
(hash-table-put! u -1 'one)
(hash-table-get u 1)                    ; => one
(hash-table-get u 2)                    ; error: hash-table-get: no such key: 2
(hash-table-size (make-hash-table 'eq?))  ; => 0
(hash-table-map->list cons t)           ; => (("a" . 1))
