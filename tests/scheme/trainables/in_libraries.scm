;;; A library has weights of its own; who imports them can ask for derivatives in them.

(define-library (net)
  (export W predict learn!)
  (import (schemenn))
  (begin
    (define-trainable W 2.0)
    (define (predict x) (* W x))
    (define (learn! L) (set! W (- W (* 0.1 dL/dW))))))

(import (schemenn) (net))
(define L (square (- (predict 3.0) 3.0)))
dL/dW           ; => 18.0
(learn! L)
(< (abs (- W 0.2)) 1e-12)    ; => #t
(= (predict 1.0) W)           ; => #t
dL/dW           ; error: W is newer than L
