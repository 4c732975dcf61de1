(zip '(one two three) '(1 2 3) '(odd even odd even odd even odd even))
; => ((one 1 odd) (two 2 even) (three 3 odd))
(zip '(1 2 3))                          ; => ((1) (2) (3))
(zip '(3 1 4 1) (circular-list #f #t))  ; => ((3 #f) (1 #t) (4 #f) (1 #t))
(unzip1 '((1) (2) (3)))                 ; => (1 2 3)
(define (values-of thunk) (call-with-values thunk list))
(values-of (lambda () (unzip2 '((1 one) (2 two) (3 three)))))   ; => ((1 2 3) (one two three))
(values-of (lambda () (unzip3 '((1 a x) (2 b y)))))             ; => ((1 2) (a b) (x y))
(values-of (lambda () (unzip4 '((1 a x 10) (2 b y 20)))))       ; => ((1 2) (a b) (x y) (10 20))
(values-of (lambda () (unzip5 '((1 a x 10 p) (2 b y 20 q)))))   ; => ((1 2) (a b) (x y) (10 20) (p q))
(count even? '(3 1 4 1 5 9 2 5 6))      ; => 3
(count < '(1 2 4 8) '(2 4 6 8 10 12 14 16))   ; => 3
(count < '(3 1 4 1) (circular-list 1 10))     ; => 2
(count even? '(2 . 4))                  ; error: count
