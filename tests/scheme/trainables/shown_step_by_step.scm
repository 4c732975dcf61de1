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

;;; A `map` that runs for all elements at once: they enter as lanes, and leave as the answer of map.
(define (relu x) (if (> x 0) x 0))
(explain-gradient (lambda (z) (sum (map relu z))) #f64(-1.0 7.0))
; prints: node  form                    value           local derivatives        adjoint
; prints: z     an argument             #f64(-1.0 7.0)                           #f64(0.0 1.0)
; prints: v1    (lanes z)               #f64(-1.0 7.0)  ∂v1/∂z = #f64(1.0 1.0)   #f64(0.0 1.0)
; prints: v2    (if #mask(#f #t) v1 0)  #f64(0.0 7.0)   ∂v2/∂v1 = #f64(0.0 1.0)  #f64(1.0 1.0)
; prints: v3    (map v2)                #f64(0.0 7.0)   ∂v3/∂v2 = #f64(1.0 1.0)  #f64(1.0 1.0)
; prints: v4    (sum v3)                7.0             ∂v4/∂v3 = #f64(1.0 1.0)  1.0
(string-prefix? "<svg " (gradient->svg (lambda (Z) (sum (map (lambda (z k) (tensor-ref (log-softmax z) k)) Z '(1 0))))
                                       #2f64((1.0 2.0) (3.0 4.0))))       ; => #t

(explain-gradient (lambda (t) (sum (map (lambda (row) (fold * 1 row)) t))) #2f64((2.0 3.0)))
; prints: node  form                 value             local derivatives                         adjoint
; prints: t     an argument          #2f64((2.0 3.0))                                            #2f64((3.0 2.0))
; prints: v1    (lanes t)            #2f64((2.0 3.0))  ∂v1/∂t = #2f64((1.0 1.0))                 #2f64((3.0 2.0))
; prints: v2    (pick v1 (#f 1) ())  #f64(3.0)         ∂v2/∂v1 = #2f64((0.0 1.0))                #f64(2.0)
; prints: v3    (pick v1 (#f 0) ())  #f64(2.0)         ∂v3/∂v1 = #2f64((1.0 0.0))                #f64(3.0)
; prints: v4    (* v3 1)             #f64(2.0)         ∂v4/∂v3 = #f64(1.0)                       #f64(3.0)
; prints: v5    (* v2 v4)            #f64(6.0)         ∂v5/∂v2 = #f64(2.0), ∂v5/∂v4 = #f64(3.0)  #f64(1.0)
; prints: v6    (map v5)             #f64(6.0)         ∂v6/∂v5 = #f64(1.0)                       #f64(1.0)
; prints: v7    (sum v6)             6.0               ∂v7/∂v6 = #f64(1.0)                       1.0

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
