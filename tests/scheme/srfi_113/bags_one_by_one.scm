(define d (make-default-comparator))
(define b (bag d 'a 'b 'a))
(bag? b)                                ; => #t
(bag? (set d))                          ; => #f
(bag->list b)                           ; => (a a b)
(bag-size b)                            ; => 3
(bag-unique-size b)                     ; => 2
(bag-element-count b 'a)                ; => 2
(bag-element-count b 'z)                ; => 0
(bag-contains? b 'b)                    ; => #t
(bag-empty? b)                          ; => #f
(bag-empty? (bag d))                    ; => #t
(bag-member b 'a #f)                    ; => a
(bag-member b 'z 'none)                 ; => none
(eq? (bag-element-comparator b) d)      ; => #t
(bag->list (bag-unfold (lambda (i) (> i 4)) (lambda (i) (quotient i 2)) (lambda (i) (+ i 1)) 1 d))  ; => (0 1 1 2)
(bag->list (bag-adjoin b 'b 'c))        ; => (a a b b c)
(bag->list (bag-delete b 'a 'z))        ; => (a b)
(bag->list (bag-delete-all b '(a a)))   ; => (b)
(bag->list b)                           ; => (a a b)
(bag->list (bag-replace (bag d 1 1 2) 1.0))  ; => (2 1.0 1.0)
(define m (bag d 1))
(eq? m (bag-adjoin! m 1 2))             ; => #t
(bag->list (bag-delete! m 1))           ; => (1 2)
(bag->list (bag-delete-all! m '(2 3)))  ; => (1)
(bag->list (bag-replace! m 1.0))        ; => (1.0)
(bag->list (bag-increment! m 5 3))      ; => (1.0 5 5 5)
(bag->list (bag-decrement! m 5 2))      ; => (1.0 5)
(bag->list (bag-decrement! m 5 2))      ; => (1.0)
(bag->list (list->bag d '(1 2 1)))      ; => (1 1 2)
(bag->list (list->bag! m '(1 2)))       ; => (1.0 1.0 2)
(bag-size (set d))                      ; error: expected a bag

(define (search! b element)
  (call-with-values
   (lambda ()
     (bag-search! b element
       (lambda (insert ignore) (if (odd? element) (insert 'inserted) (ignore 'ignored)))
       (lambda (found update remove) (if (odd? found) (update (* 10 found) 'updated) (remove 'removed)))))
   (lambda (b answer) (list (bag->list b) answer))))
(define t (bag d 1 1 2 2))
(search! t 5)                           ; => ((1 1 2 2 5) inserted)
(search! t 6)                           ; => ((1 1 2 2 5) ignored)
(search! t 2)                           ; => ((1 1 2 5) removed)
(search! t 1)                           ; => ((1 2 5 10) updated)
