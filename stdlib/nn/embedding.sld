;;; Embeddings: a row of numbers for each of a number of things, such as words, and for each position in a sequence.
(define-library (nn embedding)
  (import (schemenn) (nn shapes) (nn layer) (nn initialization))
  (export embedding positions sinusoidal-positions)
  (begin

;;; (embedding count size [#:initialize (normal-around 0 1)]): the rows of W at the indices x, whole numbers from 0 to
;;; below count. Parameters (W). A derivative goes to the rows that were taken, none to the indices.
;;; Shapes: (n, …) → (n, …, size); W (count, size)
;;; Source: Bengio et al., A neural probabilistic language model, 2003, section 2
(define* (embedding count size #:key (initialize (normal-around 0 1)))
  (let ((name (list 'embedding count size)))
    (check-size name "the number of rows" count)
    (check-size name "the size of a row" size)
    (stateless-layer name
                     (lambda (rng) (list (initialize rng (list count size))))
                     (lambda (parameters x)
                       (check-parameters name parameters (list (list count size)))
                       (check-indices name count x)
                       (tensor-take (car parameters) x)))))

(define (check-indices name count x)
  (check-batch name x 'n '...)
  (for-each (lambda (index)
              (if (not (and (integer? index) (<= 0 index (- count 1))))
                  (layer-error name
                               (string-append "takes indices from 0 to " (number->string (- count 1)) ", got")
                               index)))
            (if (= (tensor-size x) 0) '() (list (minimum x) (maximum x)))))

;;; (positions steps size [#:initialize (normal-around 0 0.02)]): y = x + P, a learned row for each position in a
;;; sequence of up to so many steps. Parameters (P).
;;; Shapes: (n, t, size) → (n, t, size), t ≤ steps; P (steps, size)
;;; Source: Gehring et al., Convolutional sequence to sequence learning, 2017, section 3.1
(define* (positions steps size #:key (initialize (normal-around 0 0.02)))
  (let ((name (list 'positions steps size)))
    (check-size name "the number of steps" steps)
    (check-size name "the size of a row" size)
    (stateless-layer name
                     (lambda (rng) (list (initialize rng (list steps size))))
                     (lambda (parameters x)
                       (check-parameters name parameters (list (list steps size)))
                       (check-batch name x 'n 't size)
                       (let ((t (list-ref (shape x) 1)))
                         (if (> t steps)
                             (layer-error name
                                          (string-append "takes sequences of at most " (number->string steps)
                                                         " steps, got a batch of shape")
                                          (shape-text x)))
                         (+ x (tensor-slice (car parameters) (list 0 t))))))))

;;; (sinusoidal-positions steps size): rows that tell positions apart without learning, to be added to a batch of
;;; sequences: in column 2i the sine, in column 2i + 1 the cosine of step / 10000^(2i/size).
;;; Shapes: (steps, size)
;;; Source: Vaswani et al., Attention is all you need, 2017, section 3.5
(define (sinusoidal-positions steps size)
  (build-tensor (list steps size)
                (lambda (step column)
                  (let ((angle (/ step (expt 10000.0 (/ (* 2.0 (quotient column 2)) size)))))
                    (if (even? column) (sin angle) (cos angle))))))))
