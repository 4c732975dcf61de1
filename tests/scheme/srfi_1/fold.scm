(fold + 0 '(1 2 3))                     ; => 6
(fold cons '() '(1 2 3))                ; => (3 2 1)
(fold cons '(tail) '(a b))              ; => (b a tail)
(fold (lambda (x count) (if (symbol? x) (+ count 1) count)) 0 '(a 1 b "c"))  ; => 2
(fold cons* '() '(a b c) '(1 2 3 4 5))  ; => (c 3 b 2 a 1)
(fold cons* '() '(a b c d) '(1 2) '(x y z))   ; => (b 2 y a 1 x)
(fold-right cons '() '(1 2 3))          ; => (1 2 3)
(fold-right (lambda (x l) (if (even? x) (cons x l) l)) '() '(1 2 3 4))  ; => (2 4)
(fold-right cons* '() '(a b c) '(1 2 3 4 5))  ; => (a 1 b 2 c 3)
(pair-fold cons '() '(a b c))           ; => ((c) (b c) (a b c))
(pair-fold (lambda (pair tail) (set-cdr! pair tail) pair) '() (list 1 2 3))  ; => (3 2 1)
(pair-fold cons* '() '(a b) '(1 2 3))   ; => ((b) (2 3) (a b) (1 2 3))
(pair-fold-right cons '() '(a b c))     ; => ((a b c) (b c) (c))
(pair-fold-right cons* '() '(a b c) '(1 2))   ; => ((a b c) (1 2) (b c) (2))
(reduce max 0 '(1 3 2))                 ; => 3
(reduce max 0 '())                      ; => 0
(reduce - 0 '(1 2 3 4))                 ; => 2
(reduce list 'none '(1))                ; => 1
(reduce-right + 0 '())                  ; => 0
(reduce-right - 0 '(1 2 3 4))           ; => -2
(reduce-right append '() '((1) (2) (3)))      ; => (1 2 3)
(fold + 0 '(1 . 2))                     ; error: fold
(fold-right + 0 '(1 . 2))               ; error: list
(pair-fold cons '() 5)                  ; error: pair-fold
(pair-fold-right cons '() 5)            ; error: pair-fold-right
(reduce + 0 5)                          ; error: reduce
(reduce-right + 0 5)                    ; error: reduce-right
