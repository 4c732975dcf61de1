; A layer is made of four parts, and composes with those of the library.
(import (scheme base) (nn))

; It scales its batch by a parameter, and counts the batches it was trained with.
(define scale
  (make-layer '(scale)
              (lambda (rng) (list 3.0))
              (list 0)
              (lambda (parameters state x rng) (values (* (car parameters) x) (list (+ 1 (car state)))))
              (lambda (parameters state x) (* (car parameters) x))))
(define network (sequential scale (activation square) scale))
(define parameters (layer-initialize network (make-rng 1)))
parameters ; => ((3.0) () (3.0))
(define state (layer-initial-state network))
state ; => ((0) () (0))
(layer-evaluate network parameters state #2f64((1.0 2.0))) ; => #2f64((27.0 108.0))
(call-with-values (lambda () (layer-train network parameters state #2f64((1.0 2.0)) (make-rng 1))) list)
; => (#2f64((27.0 108.0)) ((1) () (1)))
(layer-name network) ; => (sequential (scale) square (scale))

(define twice (stateless-layer 'twice (lambda (rng) '()) (lambda (parameters x) (* 2 x))))
(call-with-values (lambda () (layer-train twice '() '() #2f64((1.0 2.0)) (make-rng 1))) list)
; => (#2f64((2.0 4.0)) ())
(make-layer 'mine 1 '() car car) ; error: make-layer: initialize must be a procedure, got 1
