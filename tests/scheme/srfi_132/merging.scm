(define (by-car a b) (< (car a) (car b)))
(list-merge < '(1 3 5) '(2 4 6))        ; => (1 2 3 4 5 6)
(list-merge < '() '(1))                 ; => (1)
(list-merge < '(1) '())                 ; => (1)
(list-merge by-car '((1 a) (2 b)) '((1 c) (2 d)))   ; => ((1 a) (1 c) (2 b) (2 d))
(list-merge! < (list 1 3 5) (list 2 4 6))           ; => (1 2 3 4 5 6)
(list-merge! by-car (list '(1 a) '(2 b)) (list '(1 c)))       ; => ((1 a) (1 c) (2 b))
(list-merge! < '() '())                 ; => ()
(vector-merge < #(1 3 5) #(2 4 6))      ; => #(1 2 3 4 5 6)
(vector-merge < #(9 1 3 0) #(2 4) 1 3)  ; => #(1 2 3 4)
(vector-merge < #(9 1 3 0) #(8 2 4 7) 1 3 1 3)      ; => #(1 2 3 4)
(vector-merge < #(1 3) #(8 2 4) 0 2 1)  ; => #(1 2 3 4)
(vector-merge by-car #((1 a)) #((1 b))) ; => #((1 a) (1 b))
(define to (make-vector 6 'x))
(vector-merge! < to #(1 3) #(2 4))
to                                      ; => #(1 2 3 4 x x)
(vector-merge! < to #(1 3) #(2 4) 2)
to                                      ; => #(1 2 1 2 3 4)
(vector-merge! < to #(9 5 7) #(6 0) 1 1 3 0 1)
to                                      ; => #(1 5 6 7 3 4)
(vector-merge! < to #(1 2 3) #(4 5 6) 1)            ; error: vector-merge!
(vector-merge! < to #(1 2 3) 5)         ; error: vector-merge!
(vector-merge < #(1) #(2) 2)            ; error: vector-merge
(vector-merge < #(1) #(2) 0 1 0 1 0)    ; error: vector-merge
(list-merge < 5 '())                    ; error: list-merge
(list-merge! < '() 5)                   ; error: list-merge!
