;;; Gradients: reverse mode over any program.
;;; Arguments are copied with roots of a new level in place of their numbers and tensors (schemenn/tracked.py). What f
;;; computes from them is a graph; a pass back through it gives the adjoints. The level is closed whenever control is
;;; outside of f.

;;; (∇ f): the procedure that answers the gradient of f, which answers a number, in its arguments: of one argument its
;;; gradient, of several a list. A gradient has the structure of the argument.  Source: schemenn's own
(define (∇ f)
  (%check-differentiable '∇ f)
  (lambda arguments (%gradient '∇ f arguments)))

;;; ∇ by name.  Source: schemenn's own
(define (gradient f)
  (%check-differentiable 'gradient f)
  (lambda arguments (%gradient 'gradient f arguments)))

;;; The gradient of f at the arguments: ((∇ f) x ...).  Source: schemenn's own
(define (gradient-of f . arguments)
  (%check-differentiable 'gradient-of f)
  (%gradient 'gradient-of f arguments))

;;; The gradient of f, or the list of its gradients: by a trace if there is one, or else by the tape.
(define (%gradient name f arguments)
  (or (%straight 'gradient f arguments)
      (%one-or-all (%gradients name f arguments))))

;;; (∂ f i): the procedure that answers the gradient of f in its argument i alone, counted from 0.
;;; Source: schemenn's own
(define (∂ f i)
  (%check-differentiable '∂ f)
  (lambda arguments
    (if (not (and (exact-integer? i) (< -1 i (length arguments))))
        (error (format #f "∂: there is no argument ~s among ~a" i (length arguments))))
    (let ((before (take arguments i)) (after (drop arguments (+ i 1))))
      (car (%gradients '∂ (lambda (x) (apply f (append before (cons x after)))) (list (list-ref arguments i)))))))

;;; (value-and-gradient f x ...): the value of f at the arguments, its gradient there, and any further values that f
;;; answers.  Source: JAX
(define (value-and-gradient f . arguments)
  (%check-differentiable 'value-and-gradient f)
  (or (%straight 'value-and-gradient f arguments)
      (%value-and-gradient f arguments)))

(define (%value-and-gradient f arguments)
  (let* ((level (%make-level))
         (roots (%roots 'value-and-gradient level arguments)))
    (call-with-values
      (lambda () (%call-on level f (%copied roots)))
      (lambda (value . more)
        (let ((pass (%finish-pass! (%scalar-pass 'value-and-gradient level value))))
          (apply values
                 (%untracked level value)
                 (%one-or-all (%pass-gradients 'value-and-gradient pass roots))
                 (%untracked level more)))))))

;;; The list of the gradients of f in its arguments.
(define (%gradients name f arguments)
  (let* ((level (%make-level))
         (roots (%roots name level arguments))
         (value (call-with-values (lambda () (%call-on level f (%copied roots))) (lambda (value . more) value))))
    (%pass-gradients name (%finish-pass! (%scalar-pass name level value)) roots)))

;;; The values of f, the level being open while control is in it.
(define (%call-on level f arguments)
  (dynamic-wind
    (lambda () (%open-level! level))
    (lambda () (apply f arguments))
    (lambda () (%close-level! level))))

;;; Run a pass to its end, calling the rules of the program that it meets; #f is no pass.
(define (%finish-pass! pass)
  (if pass
      (let loop ()
        (let ((due (%run-pass! pass)))
          (if due
              (begin
                (%give-pass! pass (apply (car due) (cdr due)))
                (loop))))))
  pass)

(define (%one-or-all gradients)
  (cond ((null? gradients) (error "a gradient is taken in one argument at least"))
        ((null? (cdr gradients)) (car gradients))
        (else gradients)))

;;; (vjp f x v): v, which has the structure of (f x), times the derivative of f at x: it has the structure of x.
;;; Source: JAX
(define (vjp f x v)
  (%check-differentiable 'vjp f)
  (let* ((level (%make-level))
         (roots (%roots 'vjp level x))
         (value (%call-on level f (list (%copied roots)))))
    (%pass-gradients 'vjp (%finish-pass! (%seeded-pass 'vjp level value v)) roots)))

;;; (jvp f x v): the derivative of f at x in the direction v, which has the structure of x: it has the structure of
;;; (f x). What a pass back answers is linear in its seeds; the gradient of its product with v in them is what is asked
;;; for.  Source: JAX
(define (jvp f x v)
  (%check-differentiable 'jvp f)
  (let* ((level (%make-level))
         (roots (%roots 'jvp level x))
         (value (%call-on level f (list (%copied roots))))
         (seeded (%make-level))
         (seeds (%roots 'jvp seeded (%zeros-like value)))
         (pulled (%pass-gradients 'jvp (%finish-pass! (%seeded-pass 'jvp level value seeds)) roots))
         (pass (%finish-pass! (%scalar-pass 'jvp seeded (%inner 'jvp pulled v)))))
    (%close-level! seeded)
    (%pass-gradients 'jvp pass seeds)))

;;; (jacobian f x ...): all partial derivatives of f at the arguments. Where f answers a tensor, its axes come first,
;;; then those of the argument; where f answers a list, a list. Of several arguments a list. (jacobian f) is the
;;; procedure.  Source: JAX
(define (jacobian f . arguments)
  (%check-differentiable 'jacobian f)
  (if (null? arguments)
      (lambda arguments (%jacobian 'jacobian f arguments))
      (%jacobian 'jacobian f arguments)))

;;; (hessian f x ...): the second derivatives of f, which answers a number: the jacobian of its gradient.
;;; Source: JAX
(define (hessian f . arguments)
  (%check-differentiable 'hessian f)
  (if (null? arguments)
      (lambda arguments (%jacobian 'hessian (%inner-gradient f) arguments))
      (%jacobian 'hessian (%inner-gradient f) arguments)))

(define (%inner-gradient f)
  (lambda arguments (%gradient 'hessian f arguments)))

(define (%jacobian name f arguments)
  (let* ((level (%make-level))
         (roots (%roots name level arguments))
         (value (%call-on level f (%copied roots)))
         (parts (map (lambda (leaf) (%leaf-jacobian name level leaf roots)) (%leaf-list name value))))
    (%one-or-all
      (let loop ((k 0) (rest arguments))
        (if (null? rest)
            '()
            (cons (%with-leaves value (map (lambda (part) (list-ref part k)) parts))
                  (loop (+ k 1) (cdr rest))))))))

;;; For each argument, the partial derivatives of one number or tensor of the value.
(define (%leaf-jacobian name level leaf roots)
  (let ((rows (map (lambda (seed)
                     (%pass-gradients name (%finish-pass! (%seeded-pass name level leaf seed)) roots))
                   (%unit-seeds leaf))))
    (let loop ((k 0) (rest roots))
      (if (null? rest)
          '()
          (cons (%in-shape-of leaf (map (lambda (row) (list-ref row k)) rows))
                (loop (+ k 1) (cdr rest)))))))

;;; x, as a constant: what is computed from it does not depend on anything through it.  Source: JAX
(define (stop-gradient x)
  (%untracked #f x))

;;; (with-derivative f rule): a procedure that answers what f answers, numbers or tensors of such, and is
;;; differentiated by the rule: (rule g y x ...) answers, for the adjoint g of the answer y, the adjoint of the operand
;;; x; of several operands, a list of theirs, #f for one that y does not depend on.  Source: schemenn's own
(define (with-derivative f rule)
  (%check-differentiable 'with-derivative f)
  (%check-differentiable 'with-derivative rule)
  (define (differentiated . operands)
    (let ((level (%highest-level operands)))
      (if level
          (%recorded f rule level operands (apply differentiated (%lowered level operands)))
          (apply f operands))))
  differentiated)

;;; (check-gradient f x ...): #t if the gradient of f at the arguments agrees with differences of f; else an error that
;;; names the component that differs most.  Source: schemenn's own
(define (check-gradient f . arguments)
  (%check-differentiable 'check-gradient f)
  (let ((gradients (%gradients 'check-gradient f arguments)))
    (let loop ((k 0) (worst 0.0) (place #f) (slope #f))
      (if (< k (%component-count arguments))
          (let* ((difference (%central-difference f arguments k (%component gradients k)))
                 (off (%disagreement (%component gradients k) difference)))
            (if (> off worst)
                (loop (+ k 1) off k difference)
                (loop (+ k 1) worst place slope)))
          (or (< worst 1e-5)
              (error (format #f "check-gradient: ~a is ~a, but central differences give ~a"
                             (%component-title (%parameter-names f arguments) gradients place)
                             (%component gradients place) slope)))))))

;;; The difference of two numbers against their size; a nan differs from anything but a nan.
(define (%disagreement a b)
  (cond ((and (nan? a) (nan? b)) 0.0)
        ((= a b) 0.0)
        ((or (nan? a) (nan? b) (infinite? a) (infinite? b)) +inf.0)
        (else (/ (abs (- a b)) (max 1.0 (abs a) (abs b))))))

;;; The derivative of f in component k by four values of f around it, of several steps the one with which the gradient
;;; agrees best: near the end of its domain, or near a kink, f is to be seen from close by. A nan where f has no real
;;; value on one side.  Source: Abramowitz and Stegun 25.3.6
(define (%central-difference f arguments k gradient)
  (define (at step)
    (%untracked #f (call-with-values (lambda () (apply f (%moved arguments k step)))
                                     (lambda (value . more) value))))
  (define (difference h)
    (let ((slope (/ (- (* 8.0 (- (at h) (at (- h)))) (- (at (* 2.0 h)) (at (* -2.0 h)))) (* 12.0 h))))
      (if (real? slope) slope +nan.0)))
  (let ((size (max 1.0 (abs (%component arguments k)))))
    (let loop ((steps '(1e-4 1e-5 1e-6)) (best (difference (* 1e-3 size))))
      (if (or (null? steps) (< (%disagreement gradient best) 1e-5))
          best
          (let ((next (difference (* (car steps) size))))
            (loop (cdr steps)
                  (if (< (%disagreement gradient next) (%disagreement gradient best)) next best)))))))
