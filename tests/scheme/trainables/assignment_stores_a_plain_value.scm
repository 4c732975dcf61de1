;;; Updates written one after another read the gradients of one L; then L has to be computed again.

(define-trainable W 3.0)
(define-trainable b 1.0)
(define (loss) (* (+ W b) (+ W b)))
(define L (loss))

(set! W (- W (* 0.125 dL/dW)))
W                                          ; => 2.0
(set! b (- b (* 0.125 dL/db)))
b                                          ; => 0.0
dL/dW                                      ; error: dL/dW: W is newer than L: compute L again
dL/db                                      ; error: dL/db: b is newer than L: compute L again
(set! L (loss))
dL/dW                                      ; => 4.0

;; The value assigned has no history: its derivatives are those of a weight.
(define K W)
dK/dW                                      ; => 1.0
(set! W (* b b 5.0))
(define J (+ (* 2 W) b))
(list dJ/dW dJ/db)                         ; => (2.0 1.0)

;; A weight that is assigned twice, and another after it.
(define-trainable u 1.0)
(define-trainable v 2.0)
(define P (* u v))
(set! u (- u dP/du))
(set! u (* u 0.5))
(set! v (- v dP/dv))
(list u v)                                 ; => (-0.5 1.0)

;; Two losses, each with weights of its own.
(define D (* u 3.0))
(define G (* u v))
(set! u (- u dD/du))
dG/dv                                      ; => -0.5

;; Assigned by a procedure defined before.
(define (set-late! x) (set! late x))
(define-trainable late 1.0)
(set-late! (* late 4.0))
(define R (* late late))
dR/dlate                                   ; => 8.0
