;;; Grid search: networks trained with every combination of settings, and judged on the validation part. The test part
;;; stays unseen, so that it can judge the one that is chosen.
;;;
;;;   (define-values (results best)
;;;     (grid-search '((rate 0.1 0.01) (hidden 8 16))
;;;                  (lambda (rate hidden)
;;;                    (values (sequential (dense 2 hidden) tanh (dense hidden 2)) cross-entropy (adam rate)))
;;;                  cross-entropy training validation (make-rng 0) #:epochs 20))
(define-library (nn search)
  (import (schemenn) (nn layer) (nn batches) (nn training))
  (export grid-search grid-combinations)
  (begin

;;; (grid-combinations grid): every choice of one value for each name of the grid, a list of (name value …), as
;;; association lists; the last name changes fastest.  Source: schemenn's own
(define (grid-combinations grid)
  (check-grid grid)
  (fold-right (lambda (axis rest)
                (append-map (lambda (value) (map (lambda (others) (cons (cons (car axis) value) others)) rest))
                            (cdr axis)))
              '(())
              grid))

;;; (grid-search grid build score training validation rng option ...): two values. The first is a list of results,
;;; association lists of the settings, the score and the number of epochs, the lowest score first; the second is the
;;; best network, a list of layer, parameters and state, or #f if no score is a number.
;;;
;;; (build value …) takes a value for each name of the grid and answers layer, loss and optimizer; (score outputs
;;; targets) is lower the better the outputs are: the loss, or (- (accuracy outputs targets)). training and validation
;;; are lists of inputs and targets; options are those of train. Every network starts from the same state of the
;;; generator, so that what differs is due to the settings. Ctrl-C ends the search after the network it is at.
;;; Source: Goodfellow, Bengio and Courville, Deep Learning, 2016, 11.4.3
(define (grid-search grid build score training validation rng . options)
  (let ((training (listed-examples 'grid-search "the training examples" training))
        (validation (listed-examples 'grid-search "the validation examples" validation))
        (options (if (memq '#:report options) options (append '(#:report quiet) options)))
        (start (rng->list rng)))
    (let loop ((combinations (grid-combinations grid)) (results '()) (best #f) (lowest +inf.0))
      (if (null? combinations)
          (values (ranked results) best)
          (let*-values (((layer parameters state history)
                         (trained build (car combinations) training validation (list->rng start) options))
                        ((judged) (score (predict layer parameters state (car validation)) (cadr validation)))
                        ((results) (cons (result (car combinations) judged history) results))
                        ((better?) (< judged lowest)))
            (loop (if (ended-by-user? history) '() (cdr combinations))
                  results
                  (if better? (list layer parameters state) best)
                  (if better? judged lowest)))))))

(define (trained build combination training validation rng options)
  (let*-values (((layer loss optimizer) (apply build (map cdr combination)))
                ((parameters state history)
                 (apply fit layer loss optimizer (car training) (cadr training) rng #:validation validation options)))
    (values layer parameters state history)))

(define (result combination score history)
  (append combination (list (cons 'score score) (cons 'epochs (length history))) (ending (last history))))

(define (ending entry)
  (let ((ended (assq 'ended entry)))
    (if ended (list ended) '())))

(define (ended-by-user? history)
  (equal? (assq 'ended (last history)) '(ended . interrupted)))

;;; The lowest score first, equal ones in the order of the grid, what is no number last.
(define (ranked results)
  (list-sort (lambda (a b)
               (let ((x (cdr (assq 'score a))) (y (cdr (assq 'score b))))
                 (or (< x y) (and (nan? y) (not (nan? x))))))
             (reverse results)))

(define (check-grid grid)
  (if (not (and (pair? grid) (list? grid)
                (every (lambda (axis) (and (list? axis) (>= (length axis) 2) (symbol? (car axis)))) grid)))
      (error "a grid is a list of (name value ...) with a value at least for each name, got" grid)))))
