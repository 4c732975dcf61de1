;;; Two interleaved spirals told apart by a network with two hidden layers.
;;;
;;;     schemenn run spirals.scm [SEEDS [EPOCHS]]      (10 seeds, 100 epochs)
;;;
;;; For every seed 1,000 points are drawn, on two spirals of one and a half turns with a little noise; a network learns
;;; from four fifths of them and is tested on the rest. Inputs are standardised by the training part alone. All results
;;; are printed; see the chapter stdlib/chapters/spirals.md.
(import (schemenn) (nn))

(define (option place default)
  (if (> (length (command-line)) place) (string->number (list-ref (command-line) place)) default))
(define seeds (iota (option 1 10)))
(define epochs (option 2 100))

(define network (sequential (dense 2 32) relu (dense 32 32) relu (dense 32 2)))

(define (experiment rng)
  (let*-values (((points arms) (spirals-data rng 1000 #:noise 0.02))
                ((training validation test) (split-examples rng points arms #:test 0.2))
                ((s) (values (standardization (car training))))
                ((parameters state history)
                 (fit network cross-entropy (adam 0.01) (standardize s (car training)) (cadr training) rng
                      #:epochs epochs #:batch-size 32 #:report 'quiet)))
    (accuracy (predict network parameters state (standardize s (car test)))
              (cadr test))))

(trials seeds experiment)
