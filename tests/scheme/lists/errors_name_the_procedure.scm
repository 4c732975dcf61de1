(fold-right list 0 '(1 2) 3)            ; error: fold-right
(fold-right list 0 '(1 2) '(3 . 4))     ; error: fold-right
(fold-right + 0 '(1 2) '(10 20))        ; => 33
(zip '(1 2) 'a)                         ; error: zip
(zip '(1 2 3) '(a b))                   ; => ((1 a) (2 b))
(build-list 2.5 values)                 ; error: build-list
(take-while even? '(2 . 3))             ; error: take-while
(drop-while even? 5)                    ; error: drop-while
(span even? '(2 4 . 6))                 ; error: span
(break odd? '(2 . 4))                   ; error: break
(assp even? '(1 2))                     ; error: assp
(assp even? '((1 . a) (2 . b)))         ; => (2 . b)
(vector-fold + 0 '(1 2))                ; error: vector-fold
(vector-count even? '(1 2))             ; error: vector-count
(vector-any even? 5)                    ; error: vector-any
(vector-binary-search '(1) 1 -)         ; error: vector-binary-search
(build-vector -1 values)                ; error: build-vector
