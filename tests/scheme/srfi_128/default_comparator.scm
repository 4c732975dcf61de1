(define d (make-default-comparator))
(comparator-ordered? d)                 ; => #t
(comparator-hashable? d)                ; => #t
(comparator-test-type d car)            ; => #t
(=? d '() '())                          ; => #t
(=? d 1 1.0)                            ; => #t
(=? d '(1 "a" #\b #u8(1)) (list 1.0 (string #\a) #\b (bytevector 1)))  ; => #t
(=? d 'a "a")                           ; => #f
(<? d '() '(1))                         ; => #t
(<? d #f #t)                            ; => #t
(<? d #\a #\b)                          ; => #t
(<? d "abc" "abd")                      ; => #t
(<? d 'a 'b)                            ; => #t
(<? d 1 3/2 1.75 2)                     ; => #t
(<? d 1+i 1+2i 2)                       ; => #t
(<? d '(1 . 2) '(1 . 3) '(2 . 0))       ; => #t
(<? d '(1 2) '(1 2 3) '(1 3))           ; => #t
(<? d #(9) #(1 1) #(1 2))               ; => #t
(<? d #u8(9) #u8(1 1) #u8(1 2))         ; => #t
(<? d #(1 2) #(1 2))                    ; => #f
(>? d '(2) '(1 2 3))                    ; => #t
(=? d +nan.0 1)                         ; => #f
(<? d +nan.0 1)                         ; => #f
(<? d 1 +nan.0)                         ; => #f
;; Of two types, one always comes first.
(define samples (list '() '(1) #t #\a "a" 'a 1 #(1) #u8(1)))
(define (consistent? a b) (= 1 (count values (list (<? d a b) (=? d a b) (>? d a b)))))
(every (lambda (a) (every (lambda (b) (consistent? a b)) samples)) samples)  ; => #t
(list-sort (lambda (a b) (<? d a b)) '(b "a" 2 () #f a 1))  ; => (() #f "a" a b 1 2)
;; Objects that nobody registered are the same if they are one object, and have no order.
(=? d car car)                          ; => #t
(=? d car cdr)                          ; => #f
(<? d car cdr)                          ; error: there is no order of such objects
