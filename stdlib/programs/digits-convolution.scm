;;; Handwritten digits by a small convolutional network, which looks at every part of the image in the same way.
;;;
;;;     schemenn run digits-convolution.scm [SEEDS [EPOCHS]] [shifts]      (10 seeds, 20 epochs)
;;;
;;; With the word `shifts` the network also learns from the training images moved by one pixel up, down, left and
;;; right: five times the images, for half of the epochs. Splits and standardisation are as in digits.scm; see the
;;; chapter stdlib/chapters/digits.md.
(import (schemenn) (nn))

(define shifts? (and (member "shifts" (command-line)) #t))
(define numbers (map string->number (delete "shifts" (cdr (command-line)))))
(define seeds (iota (if (pair? numbers) (car numbers) 10)))
(define epochs (if (= (length numbers) 2) (cadr numbers) (if shifts? 10 20)))

(define-values (rows digits) (digits-data))
(define images (reshape rows (tensor-length rows) 8 8))
(define network
  (sequential (convolution-2d 1 16 3 #:padding 'same) relu
              (convolution-2d 16 32 3) relu
              (max-pool-2d 2)
              flatten
              (dropout 0.5)
              (dense 288 10)))

;; A batch of images with their one channel, standardised.
(define (inputs s images)
  (expand-dims (standardize s images) 3))

(define (experiment rng)
  (let*-values (((training validation test) (split-examples rng images digits #:test 0.2))
                ((s) (values (standardization (car training) 'whole)))
                ((learned targets) (if shifts? (apply with-shifted-images training) (apply values training)))
                ((steps) (values (* epochs (ceiling (/ (tensor-length targets) 64)))))
                ((parameters state history)
                 (fit network cross-entropy (adam (cosine-decay 0.003 steps)) (inputs s learned) targets rng
                      #:epochs epochs #:batch-size 64 #:report 'quiet)))
    (accuracy (predict network parameters state (inputs s (car test)))
              (cadr test))))

(trials seeds experiment)
