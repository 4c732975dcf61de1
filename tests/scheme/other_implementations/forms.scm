#lang sicp
; Forms of MIT Scheme, Racket, Guile and Chez that their programs use without asking.
((λ (x . r) (list x r)) 1 2)            ; => (1 (2))
(define-structure point x y)
(let ((p (make-point 1 2))) (set-point-x! p 5) (list (point? p) (point-x p) (point-y p) (point? 5)))  ; => (#t 5 2 #f)
(define-structure (tree left right))
(tree-right (make-tree 1 2))            ; => 2
(define-struct posn (x y))
(posn-x (make-posn 3 4))                ; => 3
(posn-x 5)                              ; error: posn-x
(let () (define-struct cell (v)) (let ((c (make-cell 1))) (set-cell-v! c 2) (cell-v c)))  ; => 2
(define-integrable (square-of x) (* x x))
(square-of 5)                           ; => 25
(define-constant limit 10)
limit                                   ; => 10
(define-public (visible) 'yes)
(visible)                               ; => yes
(local [(define a 1) (define (f x) (+ x a))] (f 2))  ; => 3
(define i 0)
(while (< i 3) (display i) (set! i (+ i 1)))  ; prints: 012
(begin0 (* i 2) (set! i 0))             ; => 6
i                                       ; => 0
(call-with-values (lambda () (begin0 (values 1 2) 'ignored)) list)  ; => (1 2)
(begin0 1)                              ; => 1
(let ((while list)) (while 1 2))        ; => (1 2)
(let () (define (local x) (list 'mine x)) (local 1))  ; => (mine 1)
