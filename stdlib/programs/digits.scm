;;; Handwritten digits: which digit an image of 8×8 pixels shows, by a dense network.
;;;
;;;     schemenn run digits.scm [SEEDS [EPOCHS]]      (10 seeds, 40 epochs)
;;;
;;; For every seed the 1,797 images are shuffled and split: a network learns from four fifths of them and is tested on
;;; the rest, which it has never seen. Pixels are standardised by the training part alone. All results are printed; see
;;; the chapter stdlib/chapters/digits.md.
(import (schemenn) (nn))

(define (option place default)
  (if (> (length (command-line)) place) (string->number (list-ref (command-line) place)) default))
(define seeds (iota (option 1 10)))
(define epochs (option 2 40))

(define-values (images digits) (digits-data))
(define network (sequential (dense 64 128) relu (dropout 0.3) (dense 128 10)))

(define (experiment rng)
  (let*-values (((training validation test) (split-examples rng images digits #:test 0.2))
                ((s) (values (standardization (car training) 'whole)))
                ((steps) (values (* epochs (ceiling (/ (tensor-length (cadr training)) 64)))))
                ((parameters state history)
                 (fit network cross-entropy (adam (cosine-decay 0.003 steps))
                      (standardize s (car training)) (cadr training) rng
                      #:epochs epochs #:batch-size 64 #:report 'quiet)))
    (accuracy (predict network parameters state (standardize s (car test)))
              (cadr test))))

(trials seeds experiment)
