(vector-fold (lambda (len s) (max (string-length s) len)) 0 '#("a" "bcd" "ef"))  ; => 3
(vector-fold (lambda (tail elt) (cons elt tail)) '() '#(1 2 3))        ; => (3 2 1)
(vector-fold (lambda (counter n) (if (even? n) (+ counter 1) counter)) 0 '#(1 2 4))  ; => 2
(vector-fold list 'k '#(a b) '#(1 2 3)) ; => ((k a 1) b 2)
(vector-fold-right (lambda (tail elt) (cons elt tail)) '() '#(1 2 3))  ; => (1 2 3)
(vector-fold-right list 'k '#(a b) '#(1 2))   ; => ((k b 2) a 1)
(vector-map cadr '#((a b) (d e) (g h))) ; => #(b e h)
(vector-map * '#(1 2 3) '#(10 20))      ; => #(10 40)
(define v (vector 1 2 3))
(vector-map! (lambda (x) (* x x)) v)
v                                       ; => #(1 4 9)
(vector-map! + v '#(10 20))
v                                       ; => #(11 24 9)
(let ((seen '()))
  (vector-for-each (lambda (x y) (set! seen (cons (list x y) seen))) '#(1 2 3) '#(a b))
  seen)                                 ; => ((2 b) (1 a))
(vector-count even? '#(3 1 4 1 5 9 2 5 6))    ; => 3
(vector-count < '#(1 3 6 9) '#(2 4 6 8 10 12))      ; => 2
(vector-cumulate + 0 '#(3 1 4 1 5 9 2 5 6))   ; => #(3 4 8 9 14 23 25 30 36)
(vector-cumulate (lambda (sum x) (cons x sum)) '() '#(a b))   ; => #((a) (b a))
(vector-cumulate + 0 '#())              ; => #()
(vector-cumulate + 0 '(1))              ; error: vector-cumulate
(vector-fold + 0 '(1))                  ; error: vector
(vector-ref '#(1 2) 2)                  ; error: vector-ref
(vector-ref '#(1 2) 1)                  ; => 2
