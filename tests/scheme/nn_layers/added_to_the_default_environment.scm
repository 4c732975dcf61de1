;;; An import after other forms adds to what is there.
(define x (tensor '(1 -2)))
(import (nn dense) (nn layer) (nn activations))
(define layer (sequential (dense 2 1 #:initialize (lambda (rng shape) (ones shape))) relu))
(layer-evaluate layer (layer-initialize layer (make-rng 1)) '(() ()) x) ; => #2f64((0.0))
(fold-left + 0 '(1 2 3))                                                ; => 6
