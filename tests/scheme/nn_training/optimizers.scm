;; What an optimizer takes and answers; the numbers of its steps stand against PyTorch in tests/nn.
(import (schemenn) (nn))
(define (step optimizer parameters gradients)
  (optimizer-step optimizer (optimizer-initialize optimizer parameters) parameters gradients))
(step (gradient-descent 0.5) '(2 #f64(1.0 2.0)) '(1 #f64(2.0 4.0)))   ; => (1 ()) (1.5 #f64(0.0 0.0))
(step (momentum 0.5) 2.0 1.0)                        ; => (1 #f64(1.0)) 1.5
;; parameters are nested lists and vectors; what is neither tensor nor number stands for itself
(define p '((w 1.0) #(2.0 ()) "name" #t))
(call-with-values (lambda () (step (gradient-descent 1) p p)) (lambda (state p) p))   ; => ((w 0.0) #(0.0 ()) "name" #t)
(call-with-values (lambda () (step (adam 0.1) '() '())) list)           ; => ((1 (#f64() #f64())) ())
;; the first step of Adam goes η against the sign of the gradient, whatever its size
(call-with-values (lambda () (step (adam 0.1 0.9 0.999 0.0) '(1.0 1.0) '(1e-3 -5.0))) (lambda (state p) p))   ; => (0.9 1.1)
(step (gradient-descent 0.1) '(1.0 2.0) '(1.0))      ; error: both must have one structure, but where one has a list the other has the end of a list
(step (gradient-descent 0.1) #f64(1.0 2.0) #2f64((1.0 2.0)))            ; error: one has a tensor that has length 2 the other has a tensor that is 1×2
(step (gradient-descent 0.1) '(1.0 a) '(1.0 2.0))    ; error: where one has a the other has 2.0
(step (gradient-descent 0.1) (list car) '(1))        ; error: expected nested lists of tensors and numbers, but there is
(gradient-descent -0.1)                              ; error: a learning rate must be a number that is not negative
(momentum 0.1 1)                                     ; error: momentum: decay must be a number from 0 to below 1, got 1
;; a schedule in place of a rate sees the steps 0, 1, 2 …
(define optimizer (gradient-descent (lambda (step) (expt 1/2 step))))
(define state (optimizer-initialize optimizer 10))
(define-values (state-1 w-1) (optimizer-step optimizer state 10 1))
(define-values (state-2 w-2) (optimizer-step optimizer state-1 w-1 1))
(list w-1 w-2 (optimizer-rate optimizer state-2))    ; => (9.0 8.5 1/4)
;; clipping and weight decay wrap an optimizer
(clip-by-norm '(3.0 #f64(0.0 4.0)) 1)                ; => (0.6 #f64(0.0 0.8))
(clip-by-norm '(3.0 4.0) 5)                          ; => (3.0 4.0)
(clip-by-value '(3.0 #f64(0.1 -4.0)) 0.5)            ; => (0.5 #f64(0.1 -0.5))
(gradient-norm '(3.0 (#f64(4.0)) ()))                ; => 5.0
(clip-by-norm '(1.0) 0)                              ; error: clip-by-norm: the limit must be a positive number, got 0
(step (with-clipping-by-norm (gradient-descent 1.0) 1) '(0.0 0.0) '(3.0 4.0))   ; => (1 ()) (-0.6 -0.8)
(step (with-clipping-by-value (gradient-descent 1.0) 2) '(0.0 0.0) '(3.0 -4.0)) ; => (1 ()) (-2.0 2.0)
(step (with-weight-decay (gradient-descent 0.1) 0.5) '(2.0 #f64(4.0)) '(0.0 #f64(0.0)))   ; => (1 ()) (1.9 #f64(3.8))
(step (with-weight-decay (gradient-descent 0.1) 0.5 #:decays? tensor?) '(2.0 #f64(4.0)) '(0.0 #f64(0.0)))   ; => (1 ()) (2.0 #f64(3.8))
(call-with-values (lambda () (step (adamw 0.1 0.5 #:decays? tensor?) '(2.0 #f64(4.0)) '(0.0 #f64(0.0)))) (lambda (s p) p))   ; => (2.0 #f64(3.8))
;; an optimizer of one's own: steps of one size against the sign of each number
(define signed
  (make-optimizer 'signed 0.25 (lambda (w) '())
    (lambda (memory w g rate step)
      (values memory (- w (* rate (sgn g)))))))
(optimizer-name signed)                              ; => signed
(step signed '(1.0 #f64(1.0 1.0)) '(9.0 #f64(-2.0 0.0)))   ; => (1 ()) (0.75 #f64(1.25 1.0))
;; a step is differentiated like any other program: w - η g in η, in g and in w
(define (moved optimizer) (call-with-values (lambda () (step optimizer '(1.0 #f64(2.0 3.0)) '(5.0 #f64(6.0 7.0)))) (lambda (state p) p)))
((∇ (lambda (rate) (let ((p (moved (gradient-descent rate)))) (+ (car p) (sum (cadr p)))))) 0.1)   ; => -18.0
((∇ (lambda (p) (call-with-values (lambda () (step (momentum 0.5) p p)) (lambda (state q) (+ (car q) (sum (square (cadr q)))))))) '(2.0 #f64(1.0 4.0)))
; => (0.5 #f64(0.5 2.0))
;; parameters as one vector, and back
(parameters->vector '((1 #f64(2.0 3.0)) a #(4)))     ; => #f64(1.0 2.0 3.0 4.0)
(vector->parameters #f64(5.0 6.0 7.0 8.0) '((1 #f64(2.0 3.0)) a #(4)))   ; => ((5.0 #f64(6.0 7.0)) a #(8.0))
(vector->parameters #f64(5.0) '(1 2))                ; error: vector->parameters: expected a tensor of length 2, got #f64(5.0)
(parameters->vector '(1 2) '(1))                     ; error: both must have one structure, but where one has the end of a list the other has a list
(parameters->vector '(1+2i))                         ; error: parameters->vector: expected a real number, got 1+2i
(parameter-leaves '((1 #f64(2.0)) a #(3)))           ; => (1 #f64(2.0) 3)
(parameters-with-leaves '((1 #f64(2.0)) a #(3)) '(x y z))   ; => ((x y) a #(z))
(parameters-with-leaves '(1 2) '(1))                 ; error: parameters-with-leaves: expected 2 leaves, got 1
(define ring (list 1 2))
(set-cdr! (cdr ring) ring)
(parameter-leaves ring)                              ; error: parameter-leaves: the parameters contain themselves
(parameter-map + '(1 #f64(1.0)) '(10 #f64(10.0)) '(100 #f64(100.0)))   ; => (111 #f64(111.0))
