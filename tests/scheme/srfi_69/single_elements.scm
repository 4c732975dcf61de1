(define t (make-hash-table string=?))
(hash-table-set! t "one" 1)
(hash-table-set! t "two" 2)
(hash-table-set! t "one" 11)
(hash-table-ref t "one")                ; => 11
(hash-table-ref t (string #\t #\w #\o)) ; => 2
(hash-table-ref t "three")              ; error: hash-table-ref: no such key: "three"
(hash-table-ref t "three" (lambda () 3))  ; => 3
(hash-table-ref/default t "three" 33)   ; => 33
(hash-table-ref/default t "two" 33)     ; => 2
(hash-table-exists? t "one")            ; => #t
(hash-table-exists? t "three")          ; => #f
(hash-table-update! t "one" (lambda (n) (+ n 1)))
(hash-table-ref t "one")                ; => 12
(hash-table-update! t "four" (lambda (n) (* n n)) (lambda () 4))
(hash-table-ref t "four")               ; => 16
(hash-table-update! t "five" (lambda (n) n))  ; error: hash-table-update!: no such key: "five"
(hash-table-update!/default t "six" (lambda (n) (+ n 1)) 5)
(hash-table-update!/default t "six" (lambda (n) (+ n 1)) 5)
(hash-table-ref t "six")                ; => 7
(hash-table-delete! t "six")
(hash-table-delete! t "seven")
(hash-table-exists? t "six")            ; => #f
(hash-table-set! t 5 1)                 ; error: string=?: expected a string, got 5
(hash-table-ref 'a 1)                   ; error: hash-table-ref: expected a hash table, got a
(hash-table-set! '() 1 2)               ; error: hash-table-set!: expected a hash table
(hash-table-exists? 1 2)                ; error: expected a hash table, got 1
