;;; Recurrent layers by hand, with one unit.
(import (scheme base) (scheme inexact) (nn))
(define (m x) (tensor (list x)))
(define x (reshape (tensor 1 2 3) 1 3 1))
(define (identity x) x)
;; h ← x + 2h + 1: 2, 7, 18.
(layer-evaluate (recurrent 1 1 #:activation identity) (list (m 1) (m 2) (tensor 1)) '() x)
; => #3f64(((2.0) (7.0) (18.0)))

;; Gates that are open (σ(1000) = 1) or shut: an lstm that adds tanh of what it reads, and shows tanh of the sum.
(define open (list (m 0) (m 0) (tensor 1000)))
(define shut (list (m 0) (m 0) (tensor -1000)))
(define read (list (m 1) (m 0) (tensor 0)))
(define (cells . gates) (tensor->list (ravel (layer-evaluate (lstm 1 1) gates '() x))))
(define sums (list (tanh 1) (+ (tanh 1) (tanh 2)) (+ (tanh 1) (tanh 2) (tanh 3))))
(define (close? a b) (< (maximum (abs (- (list->tensor a) (list->tensor b)))) 1e-12))
(close? (cells open open read open) (map tanh sums))                  ; => #t
(close? (cells open shut read open) (map tanh (map tanh '(1 2 3))))   ; => #t  it forgets
(cells shut open read open)                                           ; => (0.0 0.0 0.0)  it does not read
(cells open open read shut)                                           ; => (0.0 0.0 0.0)  it does not show

;; A gru with z shut takes the candidate, with z open it keeps what it has, which is 0.
(define (gated . gates) (tensor->list (ravel (layer-evaluate (gru 1 1) (append gates (list (tensor 0))) '() x))))
(close? (gated open shut read) (map tanh '(1 2 3)))                   ; => #t
(gated open open read)                                                ; => (0.0 0.0 0.0)

(last-step x)                                                         ; => #2f64((3.0))
(list-ref (list-ref (layer-initialize (lstm 2 2) (make-rng 1)) 1) 2)  ; => #f64(1.0 1.0)  cells remember at first
