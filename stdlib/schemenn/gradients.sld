;;; Gradients: all of docs/gradients.md. An identifier dA/dB needs no import.
(define-library (schemenn gradients)
  (import (schemenn))
  (export
    ∇ ∂ gradient gradient-of value-and-gradient
    jacobian hessian jvp vjp
    stop-gradient with-derivative check-gradient compare-gradient
    define-trainable explain-gradient gradient->dot gradient->svg))
