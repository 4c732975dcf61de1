(define-record-type point (make-point x y) point? (x point-x) (y point-y))
(define-record-type name (make-name text) name? (text name-text))
(define d (make-default-comparator))
(=? d (make-point 1 2) (make-point 1 2))  ; => #f
(comparator-register-default!
 (make-comparator point?
                  (lambda (a b) (= (point-x a) (point-x b)))
                  (lambda (a b) (< (point-x a) (point-x b)))
                  (lambda (a) (number-hash (point-x a)))))
(comparator-register-default!
 (make-comparator name? (lambda (a b) (string=? (name-text a) (name-text b))) #f #f))
(=? d (make-point 1 2) (make-point 1 3))  ; => #t
(=? d (list (make-point 1 2)) (list (make-point 1 3)))  ; => #t
(<? d (make-point 1 9) (make-point 2 0))  ; => #t
(<? d (make-point 2 0) (make-point 1 9))  ; => #f
(<? d (make-point 5 5) (make-name "a"))   ; => #t
(<? d (make-name "a") (make-point 5 5))   ; => #f
(=? d (make-name "a") (make-name "a"))    ; => #t
(<? d (make-name "a") (make-name "b"))    ; error: expected a comparator with an order
(= (default-hash (make-point 1 2)) (default-hash (make-point 1 3)))  ; => #t
(= (default-hash (vector (make-point 1 2))) (default-hash (vector (make-point 1 3))))  ; => #t
(define t (make-hash-table d))
(hash-table-set! t (make-point 1 2) 'first (list (make-point 1 3)) 'listed 1 'number 1.0 'same)
(hash-table-ref t (make-point 1 7))       ; => first
(hash-table-ref t (list (make-point 1 8)))  ; => listed
(hash-table-size t)                       ; => 3
(comparator-register-default! car)        ; error: comparator-register-default!: expected a comparator
