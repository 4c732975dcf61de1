;;; Iris: the species of a flower from four lengths, by a network of eight hidden neurons.
;;;
;;;     schemenn run iris.scm [SEEDS [EPOCHS]]      (10 seeds, 100 epochs)
;;;
;;; For every seed the flowers are shuffled and split: a network learns from two thirds of them and is tested on the
;;; rest, which it has never seen. Inputs are standardised by the training part alone. All results are printed; see the
;;; chapter stdlib/chapters/iris.md.
(import (schemenn) (nn))

(define (option place default)
  (if (> (length (command-line)) place) (string->number (list-ref (command-line) place)) default))
(define seeds (iota (option 1 10)))
(define epochs (option 2 100))

(define-values (flowers species) (iris-data))
(define network (sequential (dense 4 8) tanh (dense 8 3)))

(define (experiment rng)
  (let*-values (((training validation test) (split-examples rng flowers species #:test 1/3))
                ((s) (values (standardization (car training))))
                ((parameters state history)
                 (fit network cross-entropy (adam 0.01) (standardize s (car training)) (cadr training) rng
                      #:epochs epochs #:batch-size 16 #:report 'quiet)))
    (accuracy (predict network parameters state (standardize s (car test)))
              (cadr test))))

(trials seeds experiment)
