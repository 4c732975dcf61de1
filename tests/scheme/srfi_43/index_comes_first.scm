(import (scheme base) (scheme write) (srfi 43))
(vector-map (lambda (i x) (* i x)) #(10 20 30))     ; => #(0 20 60)
(vector-map (lambda (i x y) (list i x y)) #(a b c) #(1 2))    ; => #((0 a 1) (1 b 2))
(define v (vector 5 6 7))
(vector-map! (lambda (i x) (- x i)) v)
v                                       ; => #(5 5 5)
(vector-for-each (lambda (i x) (display (list i x))) #(a b))  ; prints: (0 a)(1 b)
(vector-fold (lambda (i sum x) (+ sum (* i x))) 0 #(1 2 3))   ; => 8
(vector-fold (lambda (i tail x y) (cons (list i x y) tail)) '() #(a b) #(1 2))    ; => ((1 b 2) (0 a 1))
(vector-fold-right (lambda (i tail x) (cons (cons i x) tail)) '() #(a b c))       ; => ((0 . a) (1 . b) (2 . c))
(vector-count (lambda (i x) (= i x)) #(0 5 2))      ; => 2
(vector-count (lambda (i x y) (< x y)) #(1 3 6 9) #(2 4 6 8 10 12))     ; => 2
(vector-index even? #(3 1 4 1 5 9))     ; => 2
(vector-unfold (lambda (i x) (values x (- x 1))) 3 0)         ; => #(0 -1 -2)
(vector-map list '(1))                  ; error: vector
