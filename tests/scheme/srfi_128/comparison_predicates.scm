(define numbers (make-comparator number? = < number-hash))
(=? numbers 1 1.0)                      ; => #t
(=? numbers 1 1 1 2)                    ; => #f
(=? numbers 2 2 2.0 2)                  ; => #t
(<? numbers 1 2)                        ; => #t
(<? numbers 1 2 2)                      ; => #f
(<? numbers 1 2 3 4)                    ; => #t
(>? numbers 3 2 1)                      ; => #t
(>? numbers 3 3 1)                      ; => #f
(<=? numbers 1 1 2)                     ; => #t
(<=? numbers 1 3 2)                     ; => #f
(>=? numbers 2 2 1)                     ; => #t
(>=? numbers 2 3)                       ; => #f
(<? (make-eqv-comparator) 1 2)          ; error: expected a comparator with an order
(=? car 1 2)                            ; error: expected a comparator
(comparator-if<=> numbers 1 2 'less 'equal 'greater)  ; => less
(comparator-if<=> numbers 2 2.0 'less 'equal 'greater)  ; => equal
(comparator-if<=> numbers 3 2 'less 'equal 'greater)  ; => greater
(comparator-if<=> "a" "b" 'less 'equal 'greater)      ; => less
(comparator-if<=> '(1) '(1) 'less 'equal 'greater)    ; => equal
(comparator-if<=> '(2) '(1 5) 'less 'equal 'greater)  ; => greater
;; Each operand is evaluated once, and only the clause that is chosen.
(define n 0)
(define (next) (set! n (+ n 1)) n)
(comparator-if<=> numbers (next) (next) (list n) (error "equal") (error "greater"))  ; => (2)
