;;; How often a network with two hidden neurons learns XOR, and why some starts stay stuck.
;;;
;;; The network of xor.scm from 100 different starts, all trained at once: each weight is a tensor with an element for
;;; every start, and arithmetic goes element by element. Where training ends depends on the start alone; the reasons
;;; are told in the chapter stdlib/chapters/xor-starts.md.

(define (relu z) (max z 0))

;; The weights, as a list: of the first neuron a1 a2 and its bias, of the second, and of the output.
(define (network weights x1 x2)
  (apply (lambda (a1 a2 a0 b1 b2 b0 c1 c2 c0)
           (+ (* c1 (relu (+ (* a1 x1) (* a2 x2) a0)))
              (* c2 (relu (+ (* b1 x1) (* b2 x2) b0)))
              c0))
         weights))

(define examples '((0 0 0) (0 1 1) (1 0 1) (1 1 0)))      ; x1, x2 and the target

(define (error-of weights example)
  (apply (lambda (x1 x2 target) (square (- (network weights x1 x2) target))) example))

(define (loss weights)
  (apply + (map (lambda (example) (error-of weights example)) examples)))

;; One step downhill for one example. The starts do not touch each other, so the gradient of the sum of their errors
;; holds the gradient of each.
(define (learn weights example rate)
  (let ((gradient ((∇ (lambda (weights) (sum (error-of weights example)))) weights)))
    (map (lambda (w dw) (- w (* rate dw))) weights gradient)))

(define (train weights epochs rate)
  (if (= epochs 0)
      weights
      (train (fold (lambda (example weights) (learn weights example rate)) weights examples)
             (- epochs 1)
             rate)))

;; A start from a seed: weights drawn from the normal distribution, biases 0.
(define (start seed)
  (let* ((rng (make-rng seed))
         (draw (lambda () (random-normal rng))))
    (let* ((a1 (draw)) (a2 (draw)) (b1 (draw)) (b2 (draw)) (c1 (draw)) (c2 (draw)))
      (list a1 a2 0 b1 b2 0 c1 c2 0))))

(define (columns rows) (apply map tensor rows))

(define losses (loss (train (columns (map start (iota 100))) 1000 0.05)))

(define (count-near value)
  (sum (< (abs (- losses value)) 0.01)))

(define (show . things)
  (for-each display things)
  (newline))

(show "Of 100 starts, after 1,000 epochs at the rate 0.05:")
(show "  loss 0    " (count-near 0) "   learned XOR")
(show "  loss 1/2  " (count-near 1/2) "   two examples with different targets get the same output")
(show "  loss 2/3  " (count-near 2/3) "   three examples get the same output")
(show "  loss 1    " (count-near 1) "   all four get the same output")
; prints: Of 100 starts, after 1,000 epochs at the rate 0.05:
; prints:   loss 0    18   learned XOR
; prints:   loss 1/2  11   two examples with different targets get the same output
; prints:   loss 2/3  51   three examples get the same output
; prints:   loss 1    20   all four get the same output

;; A start that stays stuck at every rate: one column for each rate, so the rate is a tensor, too.
(define rates '(0.005 0.01 0.02 0.05 0.1 0.2 0.5))
(define stuck-start '(0.5 -0.5 0  0.5 0.5 -0.3  1 -1 0))
(define stuck (train (columns (map (lambda (rate) stuck-start) rates)) 2000 (list->tensor rates)))
(define (rounded x) (/ (round (* x 1000)) 1000))

(show "From W1 = ((0.5 -0.5) (0.5 0.5)), b1 = (0 -0.3), W2 = ((1 -1)), b2 = 0, after 2,000 epochs:")
(for-each (lambda (rate loss) (show "  rate " rate "   loss " (rounded loss)))
          rates
          (tensor->list (loss stuck)))
; prints: From W1 = ((0.5 -0.5) (0.5 0.5)), b1 = (0 -0.3), W2 = ((1 -1)), b2 = 0, after 2,000 epochs:
; prints:   rate 0.005   loss 0.5
; prints:   rate 0.01   loss 0.5
; prints:   rate 0.02   loss 0.5
; prints:   rate 0.05   loss 0.501
; prints:   rate 0.1   loss 0.506
; prints:   rate 0.2   loss 0.711
; prints:   rate 0.5   loss 2.0
