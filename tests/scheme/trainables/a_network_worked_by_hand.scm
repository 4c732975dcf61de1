;;; Matt Mazur, A Step by Step Backpropagation Example (2015): the numbers that he prints, to the digits that he prints, but
;;; for two that he computes from rounded ones: -0.019049119 and 0.291027924, which numpy by hand gives as they stand here.

(define-trainable w₁ 0.15) (define-trainable w₂ 0.20) (define-trainable w₃ 0.25) (define-trainable w₄ 0.30)
(define-trainable w₅ 0.40) (define-trainable w₆ 0.45) (define-trainable w₇ 0.50) (define-trainable w₈ 0.55)
(define (logistic x) (/ 1 (+ 1 (exp (- x)))))
(define net-h₁ (+ (* w₁ 0.05) (* w₂ 0.10) 0.35))
(define out-h₁ (logistic net-h₁))
(define out-h₂ (logistic (+ (* w₃ 0.05) (* w₄ 0.10) 0.35)))
(define net-o₁ (+ (* w₅ out-h₁) (* w₆ out-h₂) 0.60))
(define out-o₁ (logistic net-o₁))
(define out-o₂ (logistic (+ (* w₇ out-h₁) (* w₈ out-h₂) 0.60)))
(define E-o₁ (* 1/2 (square (- 0.01 out-o₁))))
(define E-o₂ (* 1/2 (square (- 0.99 out-o₂))))
(define E (+ E-o₁ E-o₂))

(list net-h₁ out-h₁ out-h₂)                ; => (0.3775 0.593269992 0.596884378)
(list net-o₁ out-o₁ out-o₂)                ; => (1.105905967 0.75136507 0.772928465)
(list E-o₁ E-o₂ E)                         ; => (0.274811083 0.023560026 0.298371109)
(list dE/dout-o₁ dout-o₁/dnet-o₁ dnet-o₁/dw₅)          ; => (0.74136507 0.186815602 0.593269992)
dE/dw₅                                     ; => 0.082167041
(list dE-o₁/dout-h₁ dE-o₂/dout-h₁ dE/dout-h₁)          ; => (0.055399425 -0.019049118 0.036350306)
(list dout-h₁/dnet-h₁ dE/dw₁)              ; => (0.241300709 0.000438568)

(define-syntax descend!
  (syntax-rules () ((_ (w gradient) ...) (begin (set! w (- w (* 0.5 gradient))) ...))))
(descend! (w₁ dE/dw₁) (w₂ dE/dw₂) (w₃ dE/dw₃) (w₄ dE/dw₄) (w₅ dE/dw₅) (w₆ dE/dw₆) (w₇ dE/dw₇) (w₈ dE/dw₈))
(list w₁ w₂ w₃ w₄)                         ; => (0.149780716 0.19956143 0.24975114 0.29950229)
(list w₅ w₆ w₇ w₈)                         ; => (0.35891648 0.408666186 0.511301270 0.561370121)

(define (error!)
  (let* ((h₁ (logistic (+ (* w₁ 0.05) (* w₂ 0.10) 0.35)))
         (h₂ (logistic (+ (* w₃ 0.05) (* w₄ 0.10) 0.35)))
         (o₁ (logistic (+ (* w₅ h₁) (* w₆ h₂) 0.60)))
         (o₂ (logistic (+ (* w₇ h₁) (* w₈ h₂) 0.60))))
    (set! E (+ (* 1/2 (square (- 0.01 o₁))) (* 1/2 (square (- 0.99 o₂)))))
    E))
(error!)                                   ; => 0.291027774
