(define d (make-default-comparator))
(define b (bag d 1 1 2 3))
(bag-find even? b (lambda () 'none))    ; => 2
(bag-find symbol? b (lambda () 'none))  ; => none
(bag-count odd? b)                      ; => 3
(bag-any? even? b)                      ; => #t
(bag-every? even? b)                    ; => #f
(bag->list (bag-map (lambda (n) (quotient n 2)) d b))  ; => (0 0 1 1)
(bag->list (bag-map d (lambda (n) (quotient n 2)) b))  ; => (0 0 1 1)
(define seen '())
(bag-for-each (lambda (n) (set! seen (cons n seen))) b)
seen                                    ; => (3 2 1 1)
(bag-for-each-unique (lambda (n times) (set! seen (list n times))) b)
seen                                    ; => (3 1)
(bag-fold + 0 b)                        ; => 7
(bag-fold-unique (lambda (n times sum) (+ sum (* 10 times) n)) 0 b)  ; => 46
(bag->list (bag-filter odd? b))         ; => (1 1 3)
(bag->list (bag-remove odd? b))         ; => (2)
(call-with-values (lambda () (bag-partition odd? b)) (lambda (a b) (list (bag->list a) (bag->list b))))   ; => ((1 1 3) (2))
(call-with-values (lambda () (bag-partition! even? b)) (lambda (a b) (list (bag->list a) (bag->list b)))) ; => ((2) (1 1 3))
(define copy (bag-copy b))
(bag->list (bag-filter! odd? copy))     ; => (1 1 3)
(bag->list (bag-remove! (lambda (n) (= n 1)) copy))    ; => (3)

(bag=? b (bag d 3 1 2 1) (bag d 1.0 1 2 3))  ; => #t
(bag=? b (bag d 1 2 3))                 ; => #f
(bag<? (bag d 1) (bag d 1 1) b)         ; => #t
(bag<? (bag d 2 2) b)                   ; => #f
(bag<=? b b)                            ; => #t
(bag>? b (bag d 1 1) (bag d 1))         ; => #t
(bag>=? b b (bag d 3))                  ; => #t
(bag-disjoint? b (bag d 4))             ; => #t
(bag-disjoint? b (bag d 1 4))           ; => #f

(define c (bag d 1 2 2 4))
(bag->list (bag-union b c))             ; => (1 1 2 2 3 4)
(bag->list (bag-intersection b c))      ; => (1 2)
(bag->list (bag-difference b c))        ; => (1 3)
(bag->list (bag-xor b c))               ; => (1 2 3 4)
(bag->list (bag-sum b c))               ; => (1 1 1 2 2 2 3 4)
(bag->list (bag-sum b b b))             ; => (1 1 1 1 1 1 2 2 2 3 3 3)
(bag->list (bag-product 2 c))           ; => (1 1 2 2 2 2 4 4)
(bag->list b)                           ; => (1 1 2 3)
(bag->list (bag-union! (bag d 1) c))    ; => (1 2 2 4)
(bag->list (bag-intersection! (bag d 1 2) c))  ; => (1 2)
(bag->list (bag-difference! (bag d 1 2) c))    ; => ()
(bag->list (bag-xor! (bag d 1 2) c))    ; => (2 4)
(define m (bag d 1 2))
(bag->list (bag-sum! m m))              ; => (1 1 2 2)
(bag->list (bag-product! 0 m))          ; => ()
(bag-product -1 c)                      ; error: bag-product!
(bag-sum b (bag (make-eq-comparator)))  ; error: bag-sum: the bags are by different comparators

(set->list (bag->set b))                ; => (1 2 3)
(bag->list (set->bag (set d 1 2)))      ; => (1 2)
(bag->list (set->bag! (bag d 1) (set d 1 2)))  ; => (1 1 2)
(bag->alist b)                          ; => ((1 . 2) (2 . 1) (3 . 1))
(bag->list (alist->bag d '((a . 2) (b . 1) (a . 5))))  ; => (a a b)
(set-size (set bag-comparator (bag d 1 2) (bag d 2 1) (bag d 1 1 2)))  ; => 2
(comparator-test-type bag-comparator b) ; => #t
