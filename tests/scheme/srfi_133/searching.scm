(vector-index even? '#(3 1 4 1 5 9))    ; => 2
(vector-index < '#(3 1 4 1 5 9 2 5 6) '#(2 7 1 8 2))          ; => 1
(vector-index = '#(3 1 4 1 5 9 2 5 6) '#(2 7 1 8 2))          ; => #f
(vector-index-right even? '#(3 1 4 1 6 9))    ; => 4
(vector-index-right < '#(3 1 4 1 5) '#(2 7 1 8 2))            ; => 3
(vector-index-right = '#(1 2) '#(2 1 3))      ; => #f
(vector-skip number? '#(1 2 a b 3 4 c d))     ; => 2
(vector-skip number? '#(1 2))           ; => #f
(vector-skip = '#(1 2 3) '#(1 3 3))     ; => 1
(vector-skip-right number? '#(1 2 a b 3 4))   ; => 3
(vector-skip-right = '#(1 0 3) '#(1 2 3))     ; => 1
(vector-skip-right = '#(1 2) '#(1 2))   ; => #f
(define (char-cmp c1 c2)
  (cond ((char<? c1 c2) -1) ((char=? c1 c2) 0) (else 1)))
(vector-binary-search '#(#\a #\b #\c #\d #\e #\f #\g) #\g char-cmp)    ; => 6
(vector-binary-search '#(#\a #\b #\c #\d) #\a char-cmp)       ; => 0
(vector-binary-search '#(#\a #\c) #\b char-cmp)               ; => #f
(vector-binary-search '#() #\b char-cmp)      ; => #f
(vector-any (lambda (x) (and (number? x) (* x x))) '#(a 2 b 3))        ; => 4
(vector-any < '#(3 1) '#(2 7 1))        ; => #t
(vector-any values '#())                ; => #f
(vector-every (lambda (x) (and (number? x) (* x x))) '#(1 2 3))        ; => 9
(vector-every < '#(1 2) '#(2 1))        ; => #f
(vector-every values '#())              ; => #t
(call-with-values (lambda () (vector-partition number? '#(10 x 20 30 y 40 z 50))) list)
; => (#(10 20 30 40 50 x y z) 5)
(call-with-values (lambda () (vector-partition number? '#())) list)    ; => (#() 0)
(vector-index-right even? '(1))         ; error: vector-index-right
(vector-skip even? '#(1) '(1))          ; error: vector-skip
(vector-skip-right even? 5)             ; error: vector-skip-right
(vector-partition even? '(1))           ; error: vector-partition
