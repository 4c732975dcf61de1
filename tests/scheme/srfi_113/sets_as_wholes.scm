(define d (make-default-comparator))
(define s (set d 1 2 3 4))
(set-find even? s (lambda () 'none))    ; => 2
(set-find symbol? s (lambda () 'none))  ; => none
(set-count even? s)                     ; => 2
(set-any? even? s)                      ; => #t
(set-any? symbol? s)                    ; => #f
(set-every? number? s)                  ; => #t
(set-every? even? s)                    ; => #f
(set->list (set-map (lambda (n) (quotient n 2)) d s))   ; => (0 1 2)
(set->list (set-map d (lambda (n) (quotient n 2)) s))   ; => (0 1 2)
(define seen '())
(set-for-each (lambda (n) (set! seen (cons n seen))) s)
seen                                    ; => (4 3 2 1)
(set-fold cons '() s)                   ; => (4 3 2 1)
(set->list (set-filter even? s))        ; => (2 4)
(set->list (set-remove even? s))        ; => (1 3)
(call-with-values (lambda () (set-partition even? s)) (lambda (a b) (list (set->list a) (set->list b))))  ; => ((2 4) (1 3))
(call-with-values (lambda () (set-partition! odd? s)) (lambda (a b) (list (set->list a) (set->list b))))  ; => ((1 3) (2 4))
(define copy (set-copy s))
(set->list (set-filter! even? copy))    ; => (2 4)
(set->list (set-remove! even? copy))    ; => ()
(set->list s)                           ; => (1 2 3 4)

(define one-two (set d 1 2))
(set=? one-two (set d 2 1) (set d 1.0 2.0))  ; => #t
(set=? one-two s)                       ; => #f
(set<? one-two (set d 1 2 3) s)         ; => #t
(set<? s s)                             ; => #f
(set<=? one-two one-two s)              ; => #t
(set>? s one-two (set d))               ; => #t
(set>=? s s one-two)                    ; => #t
(set<=? s one-two)                      ; => #f
(set=? s)                               ; => #t
(set-disjoint? one-two (set d 3))       ; => #t
(set-disjoint? one-two s)               ; => #f

(set->list (set-union one-two (set d 2 5) (set d 6)))         ; => (1 2 5 6)
(set->list (set-intersection s one-two (set d 2 3)))          ; => (2)
(set->list (set-difference s (set d 1) (set d 4 5)))          ; => (2 3)
(set->list (set-xor one-two (set d 2 3)))                     ; => (1 3)
(set->list one-two)                     ; => (1 2)
(define m (set d 1 2 3))
(eq? m (set-union! m (set d 4)))        ; => #t
(set->list (set-intersection! m (set d 2 3 4)))               ; => (2 3 4)
(set->list (set-difference! m (set d 3)))                     ; => (2 4)
(set->list (set-xor! m (set d 4 5)))    ; => (2 5)
(set-union s (set (make-eq-comparator) 1))                    ; error: set-union!: the sets are by different comparators

;; Sets of sets.
(define family (set set-comparator (set d 1 2) (set d 2 1) (set d 3)))
(set-size family)                       ; => 2
(set-contains? family (set d 3.0))      ; => #t
(comparator-test-type set-comparator s) ; => #t
(comparator-test-type set-comparator 1) ; => #f
(=? set-comparator one-two (set d 2 1)) ; => #t
(= (comparator-hash set-comparator one-two) (comparator-hash set-comparator (set d 2 1)))  ; => #t
