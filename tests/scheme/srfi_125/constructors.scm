(define by-number (make-comparator number? = < number-hash))
(define by-string (make-comparator string? string=? string<? string-hash))
(define t (hash-table by-number 1 'one 2 'two))
(hash-table->alist t)                   ; => ((1 . one) (2 . two))
(hash-table-ref t 2.0)                  ; => two
(hash-table by-number 1)                ; error: hash-table: a key without a value
(hash-table by-number 1 'a 1.0 'b)      ; error: hash-table: a key given twice
(hash-table-size (make-hash-table by-string 'weak-keys 100))  ; => 0
(hash-table-size (make-hash-table equal? hash 100))           ; => 0
(hash-table->alist (alist->hash-table '(("a" . 1) ("b" . 2) ("a" . 3)) by-string))  ; => (("a" . 1) ("b" . 2))
(define squares
  (hash-table-unfold (lambda (i) (= i 4)) (lambda (i) (values i (* i i))) (lambda (i) (+ i 1)) 0 by-number))
(hash-table->alist squares)             ; => ((0 . 0) (1 . 1) (2 . 4) (3 . 9))
(make-hash-table 'a by-number)          ; error: make-hash-table: expected an equivalence

;; Comparators of all kinds.
(define (count-keys comparator . keys)
  (let ((t (make-hash-table comparator)))
    (for-each (lambda (key) (hash-table-set! t key #t)) keys)
    (hash-table-size t)))
(count-keys (make-default-comparator) 1 1.0 '(1 2) '(1.0 2) "a" "a" #(1) #(1.0) 'a)  ; => 5
(count-keys (make-equal-comparator) 1 1.0 '(1 2) '(1.0 2) "a" (string #\a))          ; => 5
(count-keys (make-eqv-comparator) 0.0 -0.0 1 1.0 1 "a" (string #\a))                 ; => 6
(count-keys (make-eq-comparator) 'a 'a (list 1) (list 1))                            ; => 3
(count-keys (make-pair-comparator by-number by-string) '(1 . "a") (cons 1.0 "a") '(1 . "b"))  ; => 2
(count-keys (make-comparator number? (lambda (a b) (= (abs a) (abs b))) #f #f) 1 -1 2)        ; => 2
