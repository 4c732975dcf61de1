;;; A program that imports R7RS and (nn) has all it needs to train: ∇ works on the parameters as they are.
(import (scheme base) (nn))
(define network (sequential (dense 2 4) tanh (dense 4 1) sigmoid))
(define state (layer-initial-state network))
(define inputs (tensor '(0 0) '(0 1) '(1 0) '(1 1)))
(define targets (tensor '(0) '(1) '(1) '(0)))
(define (loss parameters) (mean (square (- (layer-evaluate network parameters state inputs) targets))))
(define (step parameter slope)
  (if (list? parameter)
      (map step parameter slope)
      (- parameter (* 3.0 slope))))
(define trained
  (let loop ((k 0) (parameters (layer-initialize network (make-rng 1))))
    (if (= k 500)
        parameters
        (loop (+ k 1) (step parameters ((∇ loss) parameters))))))
(< (loss trained) 0.01)                                                ; => #t
(> (layer-evaluate network trained state inputs) 0.5)                  ; => #2mask((#f) (#t) (#t) (#f))
