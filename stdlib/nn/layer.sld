;;; Layers: values that compute a batch from a batch. They hold no parameters; what computes with parameters takes them,
;;; so that training is a function of parameters, and ∇ works on them as they are.
;;;
;;;   (define network (sequential (dense 2 8) tanh (dropout 0.1) (dense 8 1)))
;;;   (define parameters (layer-initialize network (make-rng 42)))
;;;   (layer-evaluate network parameters (layer-initial-state network) x)  →  y, a row for each row of x
;;;
;;; Parameters are nested lists of tensors and numbers, state is too: what a layer remembers from batch to batch and
;;; does not learn by gradients, such as the running mean of batch-norm. A batch has its examples on the first axis.
(define-library (nn layer)
  (import (schemenn) (nn shapes))
  (export
    make-layer stateless-layer activation layer? layer-name
    layer-initialize layer-initial-state layer-train layer-evaluate
    sequential residual as-layer parameter-count)
  (begin

(define-record-type <layer>
  (new-layer name initializer state trainer evaluator)
  layer?
  (name layer-name)
  (initializer layer-initializer)
  (state layer-state)
  (trainer layer-trainer)
  (evaluator layer-evaluator))

;;; (make-layer name initialize state train evaluate): a layer of your own. The name, a symbol or a list such as (dense
;;; 2 3), stands in errors. (initialize rng) answers parameters, '() for none; state is the first state, '() for none;
;;; (train parameters state x rng) answers two values, y and the next state; (evaluate parameters state x) answers y.
;;; Source: schemenn's own
(define (make-layer name initialize state train evaluate)
  (for-each (lambda (what f)
              (if (not (procedure? f))
                  (layer-error 'make-layer (string-append what " must be a procedure, got") f)))
            '("initialize" "train" "evaluate")
            (list initialize train evaluate))
  (new-layer name initialize state train evaluate))

;;; (stateless-layer name initialize evaluate): a layer without state that does in training what it does in
;;; evaluation; (evaluate parameters x) answers y.  Source: schemenn's own
(define (stateless-layer name initialize evaluate)
  (make-layer name
              initialize
              '()
              (lambda (parameters state x rng) (values (evaluate parameters x) state))
              (lambda (parameters state x) (evaluate parameters x))))

;;; (activation f [name]): the layer that answers (f x), without parameters. f takes a whole batch.
;;; Source: schemenn's own
(define (activation f . name)
  (if (not (procedure? f))
      (layer-error 'activation "expected a procedure of a batch, got" f))
  (stateless-layer (if (pair? name) (car name) (or (procedure-name f) 'activation))
                   (lambda (rng) '())
                   (lambda (parameters x) (f x))))

;;; (as-layer who a): a itself if it is a layer, the activation a if it is a procedure; else an error in the name of
;;; `who`.
;;; Source: schemenn's own
(define (as-layer who a)
  (cond ((layer? a) a)
        ((procedure? a) (activation a))
        (else (layer-error who "expected a layer, or a procedure of a batch, got" a))))

;;; Parameters of the layer, drawn from the generator.  Source: schemenn's own
(define (layer-initialize layer rng)
  (if (not (rng? rng))
      (layer-error 'layer-initialize "expected a generator such as (make-rng 42), got" rng))
  ((layer-initializer (as-layer 'layer-initialize layer)) rng))

;;; The state of the layer before any training.  Source: schemenn's own
(define (layer-initial-state layer)
  (layer-state (as-layer 'layer-initial-state layer)))

;;; Two values: what the layer makes of the batch x in training, and its next state. rng is drawn from by dropout alone.
;;; Source: schemenn's own
(define (layer-train layer parameters state x rng)
  ((layer-trainer (as-layer 'layer-train layer)) parameters state x rng))

;;; What the layer makes of the batch x when it is used.  Source: schemenn's own
(define (layer-evaluate layer parameters state x)
  ((layer-evaluator (as-layer 'layer-evaluate layer)) parameters state x))

;;; (sequential layer ...): each layer takes what the one before it answers, y = fₙ(… f₂(f₁(x))). Parameters and state
;;; are the lists of those of the layers. A procedure of a batch may stand for a layer.  Source: schemenn's own
(define (sequential . layers)
  (let* ((layers (map (lambda (layer) (as-layer 'sequential layer)) layers))
         (name (cons 'sequential (map layer-name layers))))
    (make-layer name
                (lambda (rng) (map (lambda (layer) (layer-initialize layer rng)) layers))
                (map layer-state layers)
                (lambda (parameters states x rng)
                  (check-parts name layers parameters states)
                  (train-in-turn layers parameters states x rng))
                (lambda (parameters states x)
                  (check-parts name layers parameters states)
                  (evaluate-in-turn layers parameters states x)))))

(define (train-in-turn layers parameters states x rng)
  (if (null? layers)
      (values x '())
      (let*-values (((y state) ((layer-trainer (car layers)) (car parameters) (car states) x rng))
                    ((z others) (train-in-turn (cdr layers) (cdr parameters) (cdr states) y rng)))
        (values z (cons state others)))))

(define (evaluate-in-turn layers parameters states x)
  (if (null? layers)
      x
      (evaluate-in-turn (cdr layers) (cdr parameters) (cdr states)
                        ((layer-evaluator (car layers)) (car parameters) (car states) x))))

(define (check-parts name layers parameters states)
  (check-count name layers "parameters" parameters)
  (check-count name layers "states" states))

(define (check-count name layers what parts)
  (if (not (and (list? parts) (= (length parts) (length layers))))
      (layer-error name
                   (string-append what " must be a list of " (number->string (length layers))
                                  ", a part for each layer, got")
                   (structure-text parts))))

;;; (residual layer ...): y = x + f(x), where f is the layers in sequence; f answers the shape it takes.
;;; Source: He et al., Deep Residual Learning for Image Recognition, 2016, equation 1
(define (residual . layers)
  (let* ((inner (apply sequential (map (lambda (layer) (as-layer 'residual layer)) layers)))
         (name (cons 'residual (cdr (layer-name inner))))
         (add (lambda (x y)
                (if (not (equal? (shape x) (shape y)))
                    (layer-error name "its layers must answer the shape they take,"
                                 (string-append (shape-text x) ", but they answer " (shape-text y))))
                (+ x y))))
    (make-layer name
                (layer-initializer inner)
                (layer-state inner)
                (lambda (parameters states x rng)
                  (let-values (((y next) (layer-train inner parameters states x rng)))
                    (values (add x y) next)))
                (lambda (parameters states x) (add x (layer-evaluate inner parameters states x))))))

;;; How many numbers there are in parameters.  Source: schemenn's own
(define (parameter-count parameters)
  (cond ((pair? parameters) (+ (parameter-count (car parameters)) (parameter-count (cdr parameters))))
        ((tensor? parameters) (tensor-size parameters))
        ((number? parameters) 1)
        (else 0)))))
