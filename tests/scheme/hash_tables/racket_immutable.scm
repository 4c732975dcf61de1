(define h (hash 'a 1 'b 2))
(hash-ref h 'a)                         ; => 1
(hash-ref h 'z)                         ; error: hash-ref: no such key: z
(define i (hash-set h 'c 3))
(hash-count h)                          ; => 2
(hash->list i)                          ; => ((a . 1) (b . 2) (c . 3))
(hash->list (hash-set* h 'a 10 'd 4))   ; => ((a . 10) (b . 2) (d . 4))
(hash->list (hash-remove h 'a))         ; => ((b . 2))
(hash->list (hash-remove h 'z))         ; => ((a . 1) (b . 2))
(hash->list (hash-update h 'a (lambda (n) (+ n 1))))     ; => ((a . 2) (b . 2))
(hash->list (hash-update h 'z (lambda (n) (+ n 1)) 0))   ; => ((a . 1) (b . 2) (z . 1))
(hash->list (hash-update h 'z list (lambda () 'made)))   ; => ((a . 1) (b . 2) (z . (made)))
(hash-update h 'z list)                 ; error: hash-update: no such key: z
(hash->list (hash-filter i (lambda (key value) (odd? value))))  ; => ((a . 1) (c . 3))
(hash-keys-subset? h i)                 ; => #t
(hash-keys-subset? i h)                 ; => #f
(hash->list (hash-clear h))             ; => ()
(hash-set! h 'a 2)                      ; error: expected a mutable hash table
(hash-remove! h 'a)                     ; error: expected a mutable hash table
(hash-count (hash))                     ; => 0
(hash-ref (hash-set (hash) '(1) 'x) (list 1))      ; => x
(hash-ref (hasheq 'a 1) 'a)             ; => 1
(hash-ref (hasheqv 1.5 1) 1.5)          ; => 1
(hash-eq? (hash-set (hasheq) 'a 1))     ; => #t
(hash-ref (make-immutable-hash '(("a" . 1))) "a")  ; => 1
(hash-ref (make-immutable-hasheq '((a . 1))) 'a)   ; => 1
(hash-ref (make-immutable-hasheqv '((1 . 1))) 1)   ; => 1
(hash 'a 1 'b)                          ; error: hash: a key without a value
(hasheq 'a)                             ; error: hasheq: a key without a value
;; A fold that makes a table of counts.
(hash->list (foldl (lambda (word counts) (hash-update counts word add1 0)) (hash) '("a" "b" "a")))  ; => (("a" . 2) ("b" . 1))
;; SRFI 69's hash function has the name as well: one operand, or one and a bound.
(exact-integer? (hash 'a))              ; => #t
(exact-integer? (hash 'a 10))           ; => #t
