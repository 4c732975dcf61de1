(define numbers (make-comparator number? = < number-hash))
(define strings (make-comparator string? string=? string<? string-hash))
(define bare (make-comparator symbol? eq? #f #f))
(define pairs (make-pair-comparator numbers strings))
(comparator-test-type pairs '(1 . "a")) ; => #t
(comparator-test-type pairs '(1 . 2))   ; => #f
(comparator-test-type pairs 1)          ; => #f
(=? pairs '(1 . "a") '(1.0 . "a"))      ; => #t
(=? pairs '(1 . "a") '(1 . "b"))        ; => #f
(<? pairs '(1 . "a") '(1 . "b") '(2 . "a"))  ; => #t
(= (comparator-hash pairs '(1 . "a")) (comparator-hash pairs '(1.0 . "a")))  ; => #t
(comparator-ordered? (make-pair-comparator numbers bare))   ; => #f
(comparator-hashable? (make-pair-comparator bare numbers))  ; => #f

(define lists (make-list-comparator numbers list? null? car cdr))
(comparator-test-type lists '(1 2))     ; => #t
(comparator-test-type lists '(1 a))     ; => #f
(comparator-test-type lists '(1 . 2))   ; => #f
(=? lists '(1 2) '(1.0 2.0))            ; => #t
(=? lists '(1 2) '(1 2 3))              ; => #f
(<? lists '() '(1) '(1 2) '(2))         ; => #t
(<? lists '(1) '(1))                    ; => #f
(= (comparator-hash lists '(1 2)) (comparator-hash lists '(1.0 2)))  ; => #t
(comparator-ordered? (make-list-comparator bare list? null? car cdr))  ; => #f

(define vectors (make-vector-comparator numbers vector? vector-length vector-ref))
(comparator-test-type vectors #(1 2))   ; => #t
(comparator-test-type vectors #(1 a))   ; => #f
(=? vectors #(1 2) #(1.0 2))            ; => #t
(=? vectors #(1 2) #(1 3))              ; => #f
(<? vectors #(9) #(1 2) #(1 3) #(0 0 0))  ; => #t
(<? vectors #(1) #(1))                  ; => #f
(= (comparator-hash vectors #(1 2)) (comparator-hash vectors #(1.0 2)))  ; => #t
(define texts (make-vector-comparator (make-eqv-comparator) string? string-length string-ref))
(=? texts "abc" (string #\a #\b #\c))   ; => #t
(comparator-hashable? texts)            ; => #t

(=? (make-eq-comparator) 'a 'a)         ; => #t
(=? (make-eq-comparator) (list 1) (list 1))     ; => #f
(=? (make-eqv-comparator) 1.5 1.5)      ; => #t
(=? (make-eqv-comparator) "a" (string #\a))     ; => #f
(=? (make-equal-comparator) '(1 "a") (list 1 (string #\a)))  ; => #t
(comparator-ordered? (make-eq-comparator))      ; => #f
(comparator-hashable? (make-equal-comparator))  ; => #t
