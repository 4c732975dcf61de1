#(0 (2 2 2 2) "Anna")                   ; => #(0 (2 2 2 2) "Anna")
(vector? #(1 2))                        ; => #t
(vector? '())                           ; => #f
(vector? "ab")                          ; => #f
(vector? #u8(1))                        ; => #f
(make-vector 3 'a)                      ; => #(a a a)
(make-vector 0)                         ; => #()
(vector-length (make-vector 4))         ; => 4
(vector 'a 'b 'c)                       ; => #(a b c)
(vector)                                ; => #()
(vector-length '#())                    ; => 0
(vector-ref '#(1 1 2 3 5 8 13 21) 5)    ; => 8
(vector-ref '#(1 1 2 3 5 8 13 21) (exact (round (* 2 (acos -1)))))  ; => 13
(let ((vec (vector 0 '(2 2 2 2) "Anna")))
  (vector-set! vec 1 '("Sue" "Sue"))
  vec)                                  ; => #(0 ("Sue" "Sue") "Anna")
(vector-ref #(1 2) 2)                   ; error: vector-ref
(vector-ref #(1 2) -1)                  ; error: vector-ref
(vector-ref #(1 2) 1.0)                 ; error: vector-ref
(vector-ref '(1 2) 0)                   ; error: vector-ref
(vector-set! (vector 1) 1 0)            ; error: vector-set!
(vector-set! (vector 1) -1 0)           ; error: vector-set!
(vector-set! "a" 0 #\b)                 ; error: vector-set!
(make-vector -1)                        ; error: make-vector
(make-vector 'a 0)                      ; error: make-vector
(make-vector 2.)                        ; error: make-vector
(vector-length '(1 2))                  ; error: vector-length
