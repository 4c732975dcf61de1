(define h (make-hash))
(hash-set! h "a" 1)
(hash-set! h 'b 2)
(hash-ref h "a")                        ; => 1
(hash-ref h 'z)                         ; error: hash-ref: no such key: z
(hash-ref h 'z 0)                       ; => 0
(hash-ref h 'z (lambda () (* 6 7)))     ; => 42
(hash-ref! h 'c (lambda () 3))          ; => 3
(hash-ref! h 'd 4)                      ; => 4
(hash-update! h 'b (lambda (n) (+ n 1)))
(hash-update! h 'e (lambda (n) (+ n 1)) 0)
(hash-update! h 'f (lambda (n) (+ n 1)) (lambda () 10))
(hash-update! h 'g list)                ; error: hash-update!: no such key: g
(hash->list h)                          ; => (("a" . 1) (b . 3) (c . 3) (d . 4) (e . 1) (f . 11))
(hash-has-key? h 'b)                    ; => #t
(hash-count h)                          ; => 6
(hash-keys h)                           ; => ("a" b c d e f)
(hash-values h)                         ; => (1 3 3 4 1 11)
(hash-map h (lambda (key value) (* 2 value)))  ; => (2 6 6 8 2 22)
(define sum 0)
(hash-for-each h (lambda (key value) (set! sum (+ sum value))))
sum                                     ; => 23
(hash-remove! h "a")
(hash-has-key? h "a")                   ; => #f
(hash-set*! h 'x 1 'y 2)
(hash-ref h 'y)                         ; => 2
(hash-ref-key h 'y)                     ; => y
(hash-ref-key h 'w 'none)               ; => none
(hash-ref-key h 'w)                     ; error: hash-ref-key: no such key: w
(hash-empty? h)                         ; => #f
(hash-clear! h)
(hash-empty? h)                         ; => #t
(hash-ref (make-hash '((a . 1) (b . 2))) 'b)  ; => 2
(hash-ref (make-hasheq '((a . 1))) 'a)  ; => 1
(hash-ref (make-hasheqv '((1.5 . 1))) 1.5)  ; => 1
(hash-eq? (make-hasheq))                ; => #t
(hash-eqv? (make-hasheqv))              ; => #t
(hash-equal? (make-hash))               ; => #t
(hash-equal? (make-hasheq))             ; => #f
(hash? h)                               ; => #t
(hash? (make-weak-hasheq))              ; => #t
(define copy (hash-copy (make-hash '((a . 1)))))
(hash-set! copy 'b 2)
(hash-count copy)                       ; => 2
(make-hash 'a)                          ; error: make-hash: expected a list
(make-hash '(1))                        ; error: make-hash: expected an association list
