; sequential hands on what each layer answers, residual adds what it took; both take procedures of a batch for layers.
(import (scheme base) (nn))
(define x #2f64((1.0 -2.0)))
(define none (sequential))
(layer-evaluate none (layer-initialize none (make-rng 1)) (layer-initial-state none) x) ; => #2f64((1.0 -2.0))
(define both (sequential (lambda (x) (+ x 1)) (lambda (x) (* x 10))))
(layer-evaluate both '(() ()) '(() ()) x) ; => #2f64((20.0 -10.0))
(define around (residual (lambda (x) (* x 10))))
(layer-evaluate around '(()) '(()) x) ; => #2f64((11.0 -22.0))
(define deep (sequential relu (residual relu (residual relu))))
(layer-evaluate deep (layer-initialize deep (make-rng 1)) (layer-initial-state deep) x) ; => #2f64((3.0 0.0))
(layer-name deep) ; => (sequential relu (residual relu (residual relu)))
(parameter-count (layer-initialize (sequential (dense 64 64) relu (dense 64 10)) (make-rng 1))) ; => 4810

; Every layer of a network draws in its turn; the same seed gives the same parameters.
(define network (sequential (dense 2 3) tanh (dense 3 1)))
(equal? (layer-initialize network (make-rng 7)) (layer-initialize network (make-rng 7))) ; => #t
(equal? (layer-initialize network (make-rng 7)) (layer-initialize network (make-rng 8))) ; => #f
