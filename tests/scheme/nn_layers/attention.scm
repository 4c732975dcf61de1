;;; Attention: weights are shares, a mask hides, and what is later does not matter to a causal layer.
(import (scheme base) (scheme inexact) (nn))
(define Q #2f64((0.0 0.0) (100.0 0.0)))
(define K #2f64((1.0 0.0) (0.0 1.0)))
(define V #2f64((10.0) (20.0)))
(attention Q K V)                                      ; => #2f64((15.0) (10.0))
(causal-mask 3)                                        ; => #2mask((#t #f #f) (#t #t #f) (#t #t #t))
(attention Q K V (causal-mask 2))                      ; => #2f64((10.0) (10.0))
(attention #2f64((1.0 1.0 1.0 1.0)) #2f64((1.0 1.0 1.0 1.0) (0.0 0.0 0.0 0.0)) V)
; => #2f64((11.192029220221))  weights σ(2) and σ(−2), for 4 / √4 = 2

(define layer (multi-head-attention 4 2 #:causal #t))
(define parameters (layer-initialize layer (make-rng 1)))
(define x (random-normal (make-rng 2) '(3 5 4)))
(define y (layer-evaluate layer parameters '() x))
(shape y)                                              ; => (3 5 4)
(define (start t) (tensor-slice t #f '(0 2)))
(< (maximum (abs (- (start y) (layer-evaluate layer parameters '() (start x))))) 1e-12) ; => #t

;; A layer without positions does not know the order of steps.
(define blind (multi-head-attention 4 2))
(define y2 (layer-evaluate blind parameters '() x))
(< (maximum (abs (- (flip y2 1) (layer-evaluate blind parameters '() (flip x 1))))) 1e-12) ; => #t

(define block (transformer-block 4 2 8))
(shape (layer-evaluate block (layer-initialize block (make-rng 1)) (layer-initial-state block) x)) ; => (3 5 4)
(sinusoidal-positions 2 4)  ; => #2f64((0.0 1.0 0.0 1.0) (0.8414709848079 0.5403023058681 0.0099998333342 0.9999500004167))
(define at (positions 5 2 #:initialize (constant-value 1)))
(layer-evaluate at (layer-initialize at (make-rng 1)) '() (zeros 1 2 2)) ; => #3f64(((1.0 1.0) (1.0 1.0)))
