(define numbers (make-comparator number? = < number-hash))
(define bare (make-comparator symbol? eq? #f #f))
(comparator? numbers)                   ; => #t
(comparator? car)                       ; => #f
(comparator-ordered? numbers)           ; => #t
(comparator-ordered? bare)              ; => #f
(comparator-hashable? numbers)          ; => #t
(comparator-hashable? bare)             ; => #f
(eq? (comparator-type-test-predicate numbers) number?)  ; => #t
(eq? (comparator-equality-predicate numbers) =)         ; => #t
(eq? (comparator-ordering-predicate numbers) <)         ; => #t
(eq? (comparator-hash-function numbers) number-hash)    ; => #t
((comparator-ordering-predicate bare) 'a 'b)  ; error: expected a comparator with an order
((comparator-hash-function bare) 'a)          ; error: expected a comparator with a hash function
(comparator-test-type numbers 1)        ; => #t
(comparator-test-type numbers 'a)       ; => #f
(comparator-check-type numbers 1)       ; => #t
(comparator-check-type numbers 'a)      ; error: comparator-check-type
(= (comparator-hash numbers 2) (number-hash 2.0))  ; => #t
(comparator-hash bare 'a)               ; error: expected a comparator with a hash function
(comparator-hash 5 'a)                  ; error: expected a comparator, got 5
(make-comparator number? = < 5)         ; error: make-comparator: expected a procedure or #f, got 5
(make-comparator 'number? = < #f)       ; error: make-comparator: expected a procedure, got number?
(make-comparator number? #f < #f)       ; error: make-comparator: expected a procedure, got #f
