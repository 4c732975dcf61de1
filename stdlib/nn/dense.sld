;;; The dense layer, y = x W + b for every row x: each output is a weighted sum of all inputs and a bias.
;;;
;;; W has the shape inputs×outputs, the transpose of what PyTorch keeps: a batch of rows is one product of matrices.
(define-library (nn dense)
  (import (schemenn) (nn shapes) (nn layer) (nn initialization))
  (export dense)
  (begin

;;; (dense inputs outputs [#:initialize glorot-uniform] [#:bias #t]): parameters (W b), or (W) without bias; b begins at
;;; zero.
;;; Shapes: (n, …, inputs) → (n, …, outputs); W (inputs, outputs), b (outputs,)
;;; Source: Goodfellow, Bengio and Courville, Deep Learning, 2016, section 6.1
(define* (dense inputs outputs #:key (initialize glorot-uniform) (bias #t))
  (let ((name (list 'dense inputs outputs))
        (shapes (cons (list inputs outputs) (if bias (list (list outputs)) '()))))
    (check-size name "the number of inputs" inputs)
    (check-size name "the number of outputs" outputs)
    (stateless-layer name
                     (lambda (rng)
                       (cons (initialize rng (list inputs outputs))
                             (if bias (list (zeros outputs)) '())))
                     (lambda (parameters x)
                       (check-parameters name parameters shapes)
                       (check-batch name x 'n '... inputs)
                       (let ((y (on-rows (lambda (rows) (mat-mul rows (car parameters))) x)))
                         (if bias (+ y (cadr parameters)) y))))))))
