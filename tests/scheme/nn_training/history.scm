;; One weight on one example, x = 1, with the target 1: the loss is (w − 1)², the gradient 2 (w − 1). From w = 0 with the rate 1/4
;; every step halves the distance, so that the losses are 1, 1/4, 1/16 …
(import (schemenn) (nn))
(define scale
  (make-layer 'scale (lambda (rng) '(0.0)) '()
    (lambda (p state x rng) (values (* (car p) x) state))
    (lambda (p state x) (* (car p) x))))
(define x #2f64((1.0)))
(define (learn . options)
  (apply fit scale mean-squared-error (gradient-descent 0.25) x x (make-rng 0) '#:report 'quiet options))
(learn #:epochs 2)
; => (0.75) () (((epoch . 1) (loss . 1.0) (rate . 0.25)) ((epoch . 2) (loss . 0.25) (rate . 0.25)))
(define (history . options) (call-with-values (lambda () (apply learn options)) (lambda (p s h) h)))
(define (weights . options) (call-with-values (lambda () (apply learn options)) (lambda (p s h) p)))
;; a line for each epoch where there is no terminal
(history #:epochs 2 #:report 'lines)
; prints: epoch 1/2  loss 1.0  rate 0.25
; prints: epoch 2/2  loss 0.25  rate 0.25
(length (history #:epochs 5 #:report 'lines #:every 2))
; prints: epoch 2/5  loss 0.25  rate 0.25
; prints: epoch 4/5  loss 0.01562  rate 0.25
; prints: epoch 5/5  loss 0.003906  rate 0.25
; => 5
;; the validation example wants 0.5, which is reached after one epoch and left again
(define validation (list x #2f64((0.5))))
(last (history #:epochs 2 #:validation validation #:metrics (list (cons 'error mean-absolute-error))))
; => ((epoch . 2) (loss . 0.25) (rate . 0.25) (validation-loss . 0.0625) (validation-error . 0.25))
(last (history #:epochs 2 #:metrics (list (cons 'error mean-absolute-error))))
; => ((epoch . 2) (loss . 0.25) (rate . 0.25) (error . 0.25))
;; early stopping answers the weight of the best epoch
(last (history #:epochs 9 #:validation validation #:patience 3))
; => ((epoch . 4) (loss . 0.015625) (rate . 0.25) (validation-loss . 0.19140625) (ended . no-improvement))
(weights #:epochs 9 #:validation validation #:patience 3)       ; => (0.5)
(weights #:epochs 2 #:validation validation)                    ; => (0.75)
;; without validation the training loss counts, and must fall by more than the improvement asked for
(length (history #:epochs 9 #:patience 1 #:improvement 0.01))   ; => 6
;; a loss that is no number is not the best one: the validation loss is 0/0, 0.75, 0.875, 0.9375
(define (odd-loss y t)
  (cond ((< (tensor-ref t 0 0) 9) (mean-squared-error y t))
        ((= (tensor-ref y 0 0) 0.5) +nan.0)
        (else (mean y))))
(call-with-values
  (lambda ()
    (fit scale odd-loss (gradient-descent 0.25) x x (make-rng 0)
         #:epochs 9 #:report 'quiet #:validation (list x #2f64((9))) #:patience 2))
  (lambda (p s h) (list p (length h))))                         ; => ((0.75) 4)
;; a schedule goes by steps; the entry has the rate of the last step
(define (with-schedule epochs)
  (call-with-values
    (lambda () (fit scale mean-squared-error (gradient-descent (step-decay 0.25 0.5 1)) x x (make-rng 0) #:epochs epochs #:report 'quiet))
    (lambda (p s h) (map (lambda (entry) (cdr (assq 'rate entry))) h))))
(with-schedule 3)                                               ; => (0.25 0.125 0.0625)
;; a program may look on, and stop
(last (history #:epochs 9 #:on-epoch (lambda (entry p state) (if (< (cdr (assq 'loss entry)) 0.1) 'stop))))
; => ((epoch . 3) (loss . 0.0625) (rate . 0.25) (ended . stopped))
;; inputs may be changed batch by batch: doubled, the weight comes to 1/2
(weights #:epochs 1 #:augment (lambda (rng x) (* 2 x)))         ; => (1.0)
;; a loss that is no finite number ends training; the step counts for nothing
(define (diverging rate)
  (call-with-values
    (lambda () (fit scale mean-squared-error (gradient-descent rate) x x (make-rng 0) #:epochs 9 #:report 'quiet))
    (lambda (p s h) (list (length h) (last h)))))
(diverging 1e200)                                               ; => (2 ((epoch . 2) (examples . 0) (ended . diverged)))
(learn #:epochs 0)                                              ; error: train: #:epochs must be a positive exact integer, got 0
(learn #:batch-size 0.5)                                        ; error: train: #:batch-size must be a positive exact integer
(learn #:epoch 1)                                               ; error: #:epoch
(learn #:validation x)                                          ; error: train: #:validation must be a list of inputs and targets
(learn #:metrics accuracy)                                      ; error: train: #:metrics must be a list of pairs such as (cons 'accuracy accuracy)
(learn #:improvement -1)                                        ; error: train: #:improvement must be a number that is not negative, got -1
(learn #:report 'loud)                                          ; error: train: expected a report that is progress, lines or quiet, got loud
(learn #:resume #t)                                             ; error: train: #:resume #t goes on from the file of #:checkpoint
(fit scale mean-squared-error (gradient-descent 1) x (zeros 2 1) (make-rng 0))   ; error: there are 1 inputs, but 2 targets
