(define s (set 1 2 3 2))
(set-count s)                           ; => 3
(set-member? s 2)                       ; => #t
(set->list (set-add s 4))               ; => (1 2 3 4)
(set->list (set-remove s 1))            ; => (2 3)
(set->list (set-union s (set 5)))       ; => (1 2 3 5)
(set->list (set-intersect s (set 2 3 4)))  ; => (2 3)
(set->list (set-subtract s (set 2)))    ; => (1 3)
(set->list (set-symmetric-difference s (set 3 4)))  ; => (1 2 4)
(subset? (set 1 2) s)                   ; => #t
(subset? s s)                           ; => #t
(proper-subset? s s)                    ; => #f
(set=? s (set 3 2 1))                   ; => #t
(set-empty? (set))                      ; => #t
(set-first s)                           ; => 1
(set->list (set-rest s))                ; => (2 3)
(set-first (set))                       ; error: set-first: the set is empty
(set-map s (lambda (n) (* n n)))        ; => (1 4 9)
(define sum 0)
(set-for-each s (lambda (n) (set! sum (+ sum n))))
sum                                     ; => 6
(set->list (list->set '("a" "b" "a")))  ; => ("a" "b")
(set-member? (set '(1)) (list 1))       ; => #t
(set-member? (seteq '(1)) (list 1))     ; => #f
(set-member? (seteqv 1.5) 1.5)          ; => #t
(set-member? (list->seteq '(a)) 'a)     ; => #t
(set-member? (list->seteqv '(1)) 1)     ; => #t
(define m (mutable-set 1))
(set-add! m 2)
(set-remove! m 1)
(set->list m)                           ; => (2)
