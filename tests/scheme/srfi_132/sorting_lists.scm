(define (by-car a b) (< (car a) (car b)))
(list-sort < '(3 1 2))                  ; => (1 2 3)
(list-sort > '())                       ; => ()
(list-sort string<? '("b" "a"))         ; => ("a" "b")
(list-stable-sort by-car '((2 a) (1 b) (2 c) (1 d) (0 e)))    ; => ((0 e) (1 b) (1 d) (2 a) (2 c))
(define original (list 5 3 4 1 2))
(list-sort < original)                  ; => (1 2 3 4 5)
original                                ; => (5 3 4 1 2)
(list-sort! < original)                 ; => (1 2 3 4 5)
(list-stable-sort! by-car (list '(1 a) '(0 b) '(1 c)))        ; => ((0 b) (1 a) (1 c))
(list-sort < (let loop ((i 0) (items '())) (if (= i 10) items (loop (+ i 1) (cons (modulo (* i 7) 10) items)))))
; => (0 1 2 3 4 5 6 7 8 9)
(list-sort < '(1 . 2))                  ; error: list-sort
(list-stable-sort < 5)                  ; error: list-stable-sort
(list-sort! < 5)                        ; error: list-sort!
(list-stable-sort! < 5)                 ; error: list-stable-sort!
(list-sort < '(1 a))                    ; error: a
(list-sort < #(2 1))                    ; error: list-sort
(list-sort! < (vector 2 1))             ; error: list-sort!
