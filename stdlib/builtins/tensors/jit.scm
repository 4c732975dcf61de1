;;; Straight-line code: a procedure on tensors compiled for the shapes it meets (schemenn/tracing).

;;; (jit f): a procedure that answers what f answers. After a few calls with arguments of the same shapes f is traced, its
;;; gradients included, and what it computes is compiled to one sequence of numpy calls. Random numbers of a generator are
;;; drawn in each call. An f that has effects or sets variables runs as it is.  Source: JAX
(define (jit f)
  (if (not (procedure? f))
      (error "jit: expected a procedure, got" f))
  (lambda arguments
    (let ((answer (%straight 'value f arguments)))
      (if (eq? answer #f)
          (apply f arguments)
          answer))))
