;;; The lens of a differentiable procedure: a functor, and the same gradients as ∇ on random layers.
(import (schemenn) (nn lens) (nn layer))

(define rng (make-rng 6))
(define (close? a b)
  (cond ((pair? a) (and (pair? b) (close? (car a) (car b)) (close? (cdr a) (cdr b))))
        ((tensor? a) (and (equal? (shape a) (shape b)) (< (maximum (abs (- a b))) 1e-12)))
        ((number? a) (< (abs (- a b)) 1e-12))
        (else (equal? a b))))

;; The lens of a composite is the composite of the lenses; that of the identity is the identity.
(define (f x) (* x (sin x)))
(define (g x) (exp (- x)))
(define x (random-normal rng 4))
(define dy (random-normal rng 4))
(define (backward l x dy) ((lens-backward l) x dy))
(close? (backward (lens-of (lambda (x) (g (f x)))) x dy)
        (backward (compose-lenses (lens-of f) (lens-of g)) x dy))       ; => #t
(close? (backward (lens-of (lambda (x) x)) x dy) dy)                    ; => #t

;; Networks of random sizes, of lenses whose backward parts are written by hand, against ∇ of what they compute.
(define (relu z) (if (> z 0) z 0))
(define relu-lens (pointwise-lens relu (lambda (z) (if (> z 0) 1 0))))
(define tanh-lens (pointwise-lens tanh (lambda (z) (- 1 (square (tanh z))))))
(define (random-parameters in hidden out)
  (list (random-normal rng (list hidden in)) (random-normal rng hidden)
        (random-normal rng (list out hidden)) (random-normal rng out)))
(define network (compose-parametrised (dense-lens relu-lens) (dense-lens tanh-lens)))
(parametrised-size network)                     ; => 4
(define (computed p x)
  (map tanh (mat-vec (caddr p) (map relu (mat-vec (car p) x (cadr p))) (cadddr p))))
(define (agrees? in hidden out)
  (let* ((p (random-parameters in hidden out))
         (x (random-normal rng in))
         (dy (random-normal rng out))
         (l (parametrised-lens network)))
    (and (close? ((lens-forward l) (list p x)) (computed p x))
         (close? (backward l (list p x) dy)
                 ((∇ (lambda (p x) (dot dy (computed p x)))) p x)))))
(map (lambda (k) (apply agrees? (random-integers rng 3 1 9))) (iota 20))
; => (#t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t #t)

;; A whole loss: the parameters of the network, then the target.
(define whole (compose-parametrised network squared-error-lens))
(define p (random-parameters 3 4 2))
(define t (random-normal rng 2))
(define x3 (random-normal rng 3))
(close? (backward (parametrised-lens whole) (list (append p (list t)) x3) 1)
        ((∇ (lambda (p x) (sum (square (- (computed p x) (list-ref p 4)))))) (append p (list t)) x3))     ; => #t

;; Parametrised lenses in parallel, and associativity with their parameters.
(define pair (parallel-parametrised (dense-lens tanh-lens) network))
(define q (append (list (random-normal rng '(2 3)) (random-normal rng 2)) p))
(define back (backward (parametrised-lens pair) (list q (list x3 x3)) (list (tensor 1 2) (tensor 3 4))))
(close? (list (take (car back) 2) (car (cadr back)))
        (backward (parametrised-lens (dense-lens tanh-lens)) (list (take q 2) x3) (tensor 1 2)))          ; => #t
(close? (list (drop (car back) 2) (cadr (cadr back)))
        (backward (parametrised-lens network) (list p x3) (tensor 3 4)))                                  ; => #t
(define a (dense-lens tanh-lens))
(define b (dense-lens relu-lens))
(define r (append p (list (random-normal rng '(5 2)) (random-normal rng 5))))
(equal? (backward (parametrised-lens (compose-parametrised a (compose-parametrised b a))) (list r x3) (ones 5))
        (backward (parametrised-lens (compose-parametrised (compose-parametrised a b) a)) (list r x3) (ones 5)))  ; => #t
((lens-forward (parametrised-lens network)) (list q x3))    ; error: takes a list of 4 parameters and an input

;; A layer of (nn layer) as a lens.
(define square-layer
  (make-layer 'scaled-square (lambda (rng) (list (tensor 2.0))) '()
              (lambda (p s x rng) (values (* (tensor-ref (car p) 0) x x) s))
              (lambda (p s x) (* (tensor-ref (car p) 0) x x))))
(define l (parametrised-lens (layer-lens square-layer)))
((lens-forward l) (list (list (list (tensor 2))) #2f64((3 4))))             ; => #2f64((18.0 32.0))
(backward l (list (list (list (tensor 2))) #2f64((3 4))) #2f64((1 1)))      ; => (((#f64(25.0))) #2f64((12.0 16.0)))
