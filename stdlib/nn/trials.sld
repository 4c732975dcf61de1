;;; (nn trials): one experiment repeated from several seeds, with every result printed, so that no lucky seed can be
;;; picked.
(define-library (nn trials)
  (import (schemenn))
  (export trials)
  (begin

;;; (trials seeds experiment [name]): for each seed of the list what (experiment rng) answers, a number, with (make-rng
;;; seed) for rng; a line for each, called `name`, and one for the mean and the least. Answers the list of the numbers.
;;; Source: schemenn's own
(define* (trials seeds experiment #:optional (name "accuracy"))
  (if (null? seeds)
      (error "trials: there are no seeds"))
  (let ((results (map (lambda (seed)
                        (let ((result (experiment (make-rng seed))))
                          (show "seed " seed "  " name " " (rounded result))
                          result))
                      seeds)))
    (show "mean " name " " (rounded (/ (apply + results) (length results)))
          ", least " (rounded (apply min results)))
    results))

(define (rounded x)
  (/ (round (* 10000 (inexact x))) 10000))

(define (show . things)
  (for-each display things)
  (newline)
  (flush-output-port))
))
