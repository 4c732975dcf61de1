;;; explain-gradient, its graph, and gradients by hand.

(define-trainable W 3.0)
(define-trainable b 1)
(define y (+ (* W 2) b))
(define L (* y y))
(explain-gradient L)
; prints: node  form         value  local derivatives            adjoint
; prints: W     a trainable  3.0                                 28.0
; prints: v1    (* W 2)      6.0    ∂v1/∂W = 2.0                 14.0
; prints: b     a trainable  1                                   14.0
; prints: v2    (+ v1 b)     7.0    ∂v2/∂v1 = 1.0, ∂v2/∂b = 1.0  14.0
; prints: v3    (* v2 v2)    49.0   ∂v3/∂v2 = 14.0               1.0

(explain-gradient (lambda (x y) (* (car x) y)) '(2.0 5.0) 3.0)
; prints: node  form         value  local derivatives              adjoint
; prints: x[0]  an argument  2.0                                   3.0
; prints: y     an argument  3.0                                   2.0
; prints: v1    (* x[0] y)   6.0    ∂v1/∂x[0] = 3.0, ∂v1/∂y = 2.0  1.0

(explain-gradient 5)                       ; error: computed from nothing that has a gradient: 5

(string-prefix? "digraph {" (gradient->dot L))                   ; => #t
(number? (string-contains (gradient->dot L) "\"W\" -> \"v1\" [label=\"2.0\"]"))          ; => #t
(string-prefix? "<svg " (gradient->svg L)) ; => #t
(string-suffix? "</svg>\n" (gradient->svg L))                    ; => #t

(define (f a b) (* a a b))
(compare-gradient (lambda (a b) (list (* 2 a b) (* a a))) f 1.5 5)          ; => #t
(compare-gradient (lambda (a b) `((df/db . ,(* a a)) (df/da . ,(* 2 a b)))) f 1.5 5)    ; => #t
(compare-gradient (lambda (a b) (list (* 2 a b) (* 2 a))) f 1.5 5)
; error: compare-gradient: the gradient in b: 3.0 by hand, 2.25 by ∇
(compare-gradient (lambda (a b) `((df/db . ,(* 2 a)) (df/da . 0))) f 1.5 5)
; error: compare-gradient: df/db: 3.0 by hand, 2.25 by ∇
(compare-gradient (lambda (w) #2f64((2.0 4.0) (6.0 9.0))) (lambda (w) (sum (* w w))) #2f64((1.0 2.0) (3.0 4.0)))
; error: compare-gradient: the gradient in w at (1 1): 9.0 by hand, 8.0 by ∇
(compare-gradient (lambda (w) '(1.0)) (lambda (w) (sum w)) '(1.0 2.0))
; error: has not the structure of
