;;; dL/dW is the gradient of L in W, as the notation says.

(define-trainable W 3.0)
(define-trainable b 1)
(define x 2)
(define y (+ (* W x) b))
(define L (* y y))

L        ; => 49.0
dL/dW    ; => 28.0
dL/db    ; => 14.0
dL/dy    ; => 14.0
dy/dW    ; => 2.0
dy/db    ; => 1.0
dL/dL    ; => 1.0
∂L/∂W    ; => 28.0

;; Forward references, in a procedure that is called later.
(define (slope) dM/dV)
(define-trainable V #f64(1.0 2.0))
(define M (sum (* V V)))
(slope)  ; => #f64(2.0 4.0)

;; Names of several letters, of letters with primes, of Greek ones.
(define-trainable weight₁ 2.0)
(define-trainable δ 5.0)
(define loss (* weight₁ weight₁ δ))
dloss/dweight₁    ; => 20.0
∂loss/∂δ          ; => 4.0

;; A value that was computed on the way.
(define h (map (lambda (v) (* v v)) V))
(define S (sum (* h #f64(10.0 1.0))))
dS/dh    ; => #f64(10.0 1.0)
dS/dV    ; => #f64(20.0 4.0)

;; The larger of two weights, another name of one, the smaller of two losses: none is older than what it was taken from.
(define-trainable p 1.0)
(define-trainable q 2.0)
(define most (max p q))
(define least (min p q))
(define same p)
(list dmost/dp dmost/dq dleast/dp dleast/dq dsame/dp dsame/dq)     ; => (0.0 1.0 1.0 0.0 1.0 0.0)
(define L₁ (square p))
(define L₂ (square q))
(define best (min L₁ L₂))
(list dbest/dp dbest/dq dbest/dL₁ dbest/dL₂)           ; => (2.0 0.0 1.0 0.0)
(set! p 5.0)
dsame/dp                                               ; error: dsame/dp: p is newer than same
